import type { EditorView } from '@codemirror/view';
import { useMediaQuery } from '@mantine/hooks';
import type { View } from '@otklik/contract/conversations';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patiently } from '../ui/patiently.ts';
import { List } from './List.tsx';
import classes from './page.module.css';

// The list is painted first; the talk is fetched meanwhile, whether one is open yet or not.
const pane = patiently(() => import('./ConversationPane.tsx'));
const ConversationPane = lazy(() => pane);
const EmptyPane = lazy(() => patiently(() => import('./EmptyPane.tsx')));
const CardDrawer = lazy(() => patiently(() => import('./CardDrawer.tsx')));

interface Props {
  view: View;
  conversationId?: string | undefined;
  /** Open at this entry, and mark these words: a search result. */
  around?: { seq: number; words: string } | undefined;
  /** What stands above the list. */
  searchBox: ReactNode;
  /** What is known about the customer, drawn by another room. */
  card: (conversationId: string, close: () => void, drawer: boolean) => ReactNode;
  /** What another room lays under the text field of a reply, and into it. */
  under: (conversationId: string, view: EditorView) => ReactNode;
}

const closed = 'otklik-card-closed';

/** The inbox: whose turn it is, the talk, everything known. */
export function InboxPage({ view, conversationId, around, searchBox, card, under }: Props) {
  const { t } = useTranslation('conversations');
  const narrow = useMediaQuery('(max-width: 1180px)', window.innerWidth <= 1180, { getInitialValueInEffect: false });
  const [wideOpen, setWideOpen] = useState(() => localStorage.getItem(closed) === null);
  const [drawerOpen, setDrawerOpen] = useState(false);
  useEffect(() => {
    document.title = t('title');
  }, [t]);

  // Another conversation, as one of the customer's earlier ones, comes without the drawer
  useEffect(() => setDrawerOpen(false), [conversationId]);

  const toggleCard = () => {
    if (narrow) return setDrawerOpen(!drawerOpen);
    if (wideOpen) localStorage.setItem(closed, '1');
    else localStorage.removeItem(closed);
    setWideOpen(!wideOpen);
  };
  const showCard = conversationId !== undefined && !narrow && wideOpen;

  return (
    <main className={classes.inbox} data-open={conversationId !== undefined || undefined} data-card={showCard || undefined}>
      <List view={view} selectedId={conversationId} searchBox={searchBox} />
      <div className={classes.middle}>
        <Suspense>
          {conversationId ? (
            <ConversationPane
              key={conversationId}
              id={conversationId}
              view={view}
              around={around}
              cardShown={narrow ? drawerOpen : wideOpen}
              toggleCard={toggleCard}
              under={under}
            />
          ) : (
            <EmptyPane />
          )}
        </Suspense>
      </div>
      {showCard && (
        <section className={classes.card} aria-label={t('card')}>
          <Suspense>{card(conversationId, toggleCard, false)}</Suspense>
        </section>
      )}
      {narrow && conversationId && (
        <Suspense>
          <CardDrawer opened={drawerOpen} close={() => setDrawerOpen(false)} label={t('card')}>
            {card(conversationId, () => setDrawerOpen(false), true)}
          </CardDrawer>
        </Suspense>
      )}
      <h1 className={classes.spoken}>{t('list')}</h1>
    </main>
  );
}
