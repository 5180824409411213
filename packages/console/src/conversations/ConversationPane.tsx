import type { EditorView } from '@codemirror/view';
import { Button } from '@mantine/core';
import type { View } from '@otklik/contract/conversations';
import { IconMessageOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused, sentenceOf } from '../api.ts';
import { live } from '../live.ts';
import { outboxState } from '../outbox.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { patiently } from '../ui/patiently.ts';
import { useStore } from '../ui/store.ts';
import { Announcer } from './Announcer.tsx';
import { ComposerFrame } from './ComposerFrame.tsx';
import { DropZone } from './DropZone.tsx';
import { Header } from './Header.tsx';
import { HeldQuestion } from './HeldQuestion.tsx';
import { oneQuery } from './queries.ts';
import { Timeline } from './Timeline.tsx';
import { TypingLine } from './TypingLine.tsx';
import { useConversationActions } from './use-conversation-actions.ts';

const Composer = lazy(() => patiently(() => import('./Composer.tsx')));

interface Props {
  id: string;
  view: View;
  around: { seq: number; words: string } | undefined;
  cardShown: boolean;
  toggleCard: () => void;
  /** What another room lays under the text field, and into it. */
  under: (conversationId: string, view: EditorView) => ReactNode;
}

/** The middle column: one conversation, what is said in it and what is about to be. */
export default function ConversationPane({ id, view, around, cardShown, toggleCard, under }: Props) {
  const { t } = useTranslation('conversations');
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(oneQuery(id));
  const items = useStore(outboxState, (state) => state.items);
  const actions = useConversationActions(id, toggleCard);

  useEffect(() => {
    const view = () => live.say({ type: 'viewing', conversationId: id });
    view();
    const stop = live.hear((frame) => {
      if (frame.type === 'welcome') view();
    });
    return () => {
      stop();
      live.say({ type: 'viewing', conversationId: null });
    };
  }, [id]);

  if (error && !data) {
    const gone = error instanceof Refused && error.status === 404;
    return (
      <EmptyState icon={IconMessageOff} title={gone ? t('goneTitle') : t('troubleTitle')} text={sentenceOf(error)} role="alert">
        {gone ? (
          <Button variant="default" onClick={() => void navigate({ to: '/inbox/$view', params: { view } })}>
            {t('toList')}
          </Button>
        ) : (
          <Button onClick={() => void refetch()}>{t('tryAgain')}</Button>
        )}
      </EmptyState>
    );
  }

  const pending = items.filter((item) => item.conversationId === id);
  return (
    <DropZone conversationId={id}>
      <Header row={data?.conversation} customer={data?.customer} view={view} actions={actions} cardShown={cardShown} toggleCard={toggleCard} />
      <Timeline id={id} row={data?.conversation} around={around} pending={pending} />
      <TypingLine id={id} customer={data?.conversation.customer} />
      <Suspense fallback={<ComposerFrame />}>
        {data ? <Composer key={id} row={data.conversation} savedDraft={data.draft} under={(view) => under(id, view)} /> : <ComposerFrame />}
      </Suspense>
      <HeldQuestion pending={pending} />
      <Announcer id={id} />
    </DropZone>
  );
}
