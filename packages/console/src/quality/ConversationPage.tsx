import { Button, Skeleton } from '@mantine/core';
import { IconStarOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused, sentenceOf } from '../api.ts';
import { Back } from '../ui/Back.tsx';
import { Choice } from '../ui/Choice.tsx';
import { fullDateOf } from '../ui/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Appeals } from './Appeals.tsx';
import css from './conversation.module.css';
import frame from './frame.module.css';
import { LostPoint } from './LostPoint.tsx';
import { lostOf } from './marks.ts';
import { Notes } from './Notes.tsx';
import { scoredQuery } from './queries.ts';
import { Reviews } from './Reviews.tsx';
import { ScorePanel } from './ScorePanel.tsx';
import { placeSearch, stories } from './search.ts';
import { useStandardWords } from './standard-words.ts';
import { Talk } from './Talk.tsx';

/** A scored conversation: the talk with its marks, and beside it the score and what people say of it. */
export default function ConversationPage() {
  const { t } = useTranslation(['quality', 'form']);
  const { conversationId = '' }: { conversationId?: string } = useParams({ strict: false });
  const place = placeSearch(useSearch({ strict: false }));
  const { data: scored, error, refetch } = useQuery(scoredQuery(conversationId));
  const words = useStandardWords();
  const [agentId, setAgentId] = useState(place.agentId);
  const back = <Back to="/quality">{t('backToList')}</Back>;
  if (error && !scored)
    return (
      <div className={frame.scroll}>
        <div className={css.page}>
          {back}
          <EmptyState icon={IconStarOff} title={t('notScored')} text={isAbsent(error) ? t('notScoredText') : sentenceOf(error)} role="alert">
            <Button variant="default" onClick={() => void refetch()}>
              {t('form:tryAgain')}
            </Button>
          </EmptyState>
        </div>
      </div>
    );
  const score = scored?.scores.find((one) => one.agentId === agentId) ?? scored?.scores[0];
  if (!scored || !score)
    return (
      <div className={frame.scroll}>
        <div className={css.page} aria-busy="true">
          <Skeleton height={28} width={240} mb="lg" />
          <Skeleton height={320} radius="lg" />
        </div>
      </div>
    );
  const of = <One extends { agentId: string }>(all: readonly One[]) => all.filter((one) => one.agentId === score.agentId);
  const appeals = of(scored.appeals);
  const story = stories.find((one) => one === scored.story) ?? 'other';
  const situation = words.situation(scored.situation);
  return (
    <div className={frame.scroll}>
      <div className={css.page}>
        <header>
          {back}
          <h1>{scored.customerName}</h1>
          <p className={css.lead}>
            {[t(`kind_${scored.kind}`), t(`${story}Topic`), situation, t(`mood_${scored.mood}`), t(`fault_${scored.fault}`)].filter(Boolean).join(' · ')}
            {' · '}
            {t('solvedAt', { when: fullDateOf(scored.solvedAt) })}
            {' · '}
            <Link to="/inbox/$view/$conversationId" params={{ view: 'solved', conversationId }}>
              {t('openInInbox')}
            </Link>
          </p>
          {scored.scores.length > 1 && (
            <Choice
              label={t('scorePart')}
              value={score.agentId}
              options={scored.scores.map((one) => ({ value: one.agentId, label: `${one.agentName} · ${one.score}` }))}
              onChange={setAgentId}
            />
          )}
        </header>
        <div className={css.columns}>
          <div className={css.side}>
            <ScorePanel key={score.agentId} conversationId={conversationId} score={score} appeals={appeals} />
            <Appeals conversationId={conversationId} score={score} appeals={appeals} />
            <Reviews key={`reviews ${score.agentId}`} conversationId={conversationId} score={score} reviews={of(scored.reviews)} />
            <Notes conversationId={conversationId} score={score} notes={of(scored.notes)} />
          </div>
          <Talk
            conversationId={conversationId}
            lost={lostOf([score])}
            seq={place.seq}
            explain={(lost) => <LostPoint conversationId={conversationId} lost={lost} appeals={appeals} />}
          />
        </div>
      </div>
    </div>
  );
}

const isAbsent = (error: unknown) => error instanceof Refused && error.status === 404;
