import type { EditorView } from '@codemirror/view';
import type { View } from '@otklik/contract/conversations';
import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { InboxPage } from './conversations/page.tsx';
import { useOpenTalk } from './conversations/talk.ts';
import { SearchBox } from './search/SearchBox.tsx';
import { patiently } from './ui/patiently.ts';

const CustomerPanel = lazy(() => patiently(() => import('./customers/CustomerPanel.tsx')));

const CoachBar = lazy(() => patiently(() => import('./coach/CoachBar.tsx')));
const SituationCard = lazy(() => patiently(() => import('./coach/SituationCard.tsx')));

const views: readonly string[] = ['mine', 'unassigned', 'all', 'solved'] satisfies View[];
const isView = (view: string | undefined): view is View => view !== undefined && views.includes(view);

/** The coach under the text field. */
function Helped({ id, view }: { id: string; view: EditorView }) {
  const talk = useOpenTalk(id);
  return talk ? (
    <Suspense>
      <CoachBar talk={talk} view={view} />
    </Suspense>
  ) : null;
}

/** What the customer wants stands above who they are. */
function Card({ id, close, drawer }: { id: string; close: () => void; drawer: boolean }) {
  const talk = useOpenTalk(id);
  return (
    <>
      {talk && (
        <Suspense>
          <SituationCard talk={talk} inserted={drawer ? close : () => {}} />
        </Suspense>
      )}
      <CustomerPanel conversationId={id} close={close} />
    </>
  );
}

/** The coach wakes when the inbox has been drawn and the browser has nothing else to do. */
function useCoachAwake() {
  useEffect(() => {
    const wake = () => void import('./coach/mind.ts').then((mind) => mind.wake()).catch(() => {});
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(wake, 1000);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(wake, { timeout: 3000 });
    return () => cancelIdleCallback(idle);
  }, []);
}

/** The inbox with what other rooms put into it: the search box, the customer's card and the coach. */
export default function InboxRoute() {
  const { view, conversationId }: { view?: string; conversationId?: string } = useParams({ strict: false });
  const { seq, words }: { seq?: number; words?: string } = useSearch({ strict: false });
  const around = useMemo(() => (seq === undefined ? undefined : { seq, words: words ?? '' }), [seq, words]);
  useCoachAwake();
  if (!isView(view)) return <Navigate to="/inbox/$view" params={{ view: 'mine' }} replace />;
  return (
    <InboxPage
      view={view}
      conversationId={conversationId}
      around={around}
      searchBox={<SearchBox />}
      card={(id, close, drawer) => <Card id={id} close={close} drawer={drawer} />}
      under={(id, view) => <Helped id={id} view={view} />}
    />
  );
}
