import { Checkbox, VisuallyHidden } from '@mantine/core';
import type { ScoredRow as Row } from '@otklik/contract/quality';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { fullDateOf, timeOrDateOf } from '../ui/dates.ts';
import { useMinute } from '../ui/now.ts';
import css from './list.module.css';
import { Score } from './Score.tsx';
import { stories } from './search.ts';
import { useStandardWords } from './standard-words.ts';

interface Props {
  row: Row;
  /** Shown beside the row while conversations are being picked. */
  picked?: boolean | undefined;
  pick: (conversationId: string) => void;
}

const rulesShown = 2;

/** One agent in one solved conversation: the score, and what it was lost on. */
export function ScoredRow({ row, picked, pick }: Props) {
  const { t } = useTranslation('quality');
  const words = useStandardWords();
  const minute = useMinute();
  const story = stories.find((one) => one === row.story) ?? 'other';
  const more = row.broken.length - rulesShown;
  return (
    <div className={css.row} data-picking={picked !== undefined || undefined}>
      {picked !== undefined && (
        <Checkbox
          classNames={{ root: css.tick, label: css.reach }}
          checked={picked}
          onChange={() => pick(row.conversationId)}
          label={<VisuallyHidden>{t('pickOne', { name: row.customerName })}</VisuallyHidden>}
        />
      )}
      <Link to="/quality/conversations/$conversationId" params={{ conversationId: row.conversationId }} search={{ agentId: row.agentId }}>
        <Score value={row.score} />
        <span className={css.who}>
          <b>{row.customerName}</b>
          <span>{row.agentName}</span>
        </span>
        <span className={css.lost}>
          {row.broken.length === 0 ? (
            <span className={css.clean}>{t('clean')}</span>
          ) : (
            <>
              {row.broken
                .slice(0, rulesShown)
                .map((rule) => words.rule(rule).title)
                .join(' · ')}
              {more > 0 && <small> {t('andMore', { count: more })}</small>}
            </>
          )}
        </span>
        <span className={css.meta}>
          {row.appealed && <em>{t('appealOpen')}</em>}
          {row.humanScore !== null && <em data-human>{t('humanShort', { score: row.humanScore })}</em>}
          <span>
            {words.situation(row.situation) ?? t(`${story}Topic`)} · {t(`mood_${row.mood}`)}
          </span>
        </span>
        <time dateTime={row.solvedAt} title={fullDateOf(row.solvedAt)}>
          {timeOrDateOf(row.solvedAt, minute)}
        </time>
      </Link>
    </div>
  );
}
