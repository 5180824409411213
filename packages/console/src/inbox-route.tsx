import type { View } from '@otklik/contract/conversations';
import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, useMemo } from 'react';
import { InboxPage } from './conversations/page.tsx';
import { SearchBox } from './search/SearchBox.tsx';

const CustomerPanel = lazy(() => import('./customers/CustomerPanel.tsx'));

const views: readonly string[] = ['mine', 'unassigned', 'all', 'solved'] satisfies View[];
const isView = (view: string | undefined): view is View => view !== undefined && views.includes(view);

/** The inbox with what other rooms put into it: the search box and the customer's card. */
export default function InboxRoute() {
  const { view, conversationId }: { view?: string; conversationId?: string } = useParams({ strict: false });
  const { seq, words }: { seq?: number; words?: string } = useSearch({ strict: false });
  const around = useMemo(() => (seq === undefined ? undefined : { seq, words: words ?? '' }), [seq, words]);
  if (!isView(view)) return <Navigate to="/inbox/$view" params={{ view: 'mine' }} replace />;
  return (
    <InboxPage
      view={view}
      conversationId={conversationId}
      around={around}
      searchBox={<SearchBox />}
      card={(id, close) => <CustomerPanel conversationId={id} close={close} />}
    />
  );
}
