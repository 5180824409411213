import { Button } from '@mantine/core';
import type { Replied } from '@otklik/contract/route';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { contract } from '../api.ts';
import { useMay } from '../desk.ts';
import css from './list.module.css';
import { Score } from './Score.tsx';
import type { Filter } from './search.ts';
import { useStandardWords } from './standard-words.ts';

export type SummaryShown = Replied<typeof contract.quality.summary>;

/** So many lines stand in a ranking: the worst are what one looks for. */
const few = 5;

/** Averages of the selection; a rule or an agent narrows it further. */
export function Summary({ summary, filter, change }: { summary: SummaryShown; filter: Filter; change: (filter: Filter) => void }) {
  const { t } = useTranslation('quality');
  const reviews = useMay('reviewQuality');
  const words = useStandardWords();
  const [all, setAll] = useState(false);
  const { score, conversations, openAppeals, waiting, rules, agents } = summary;
  return (
    <div className={css.summary}>
      <dl className={css.figures}>
        <div>
          <dt>{t('average')}</dt>
          <dd>{score === null ? '–' : <Score value={score} large />}</dd>
        </div>
        <div>
          <dt>{t('scoredLabel')}</dt>
          <dd>{t('scored', { count: conversations })}</dd>
        </div>
        <div>
          <dt>{t('openAppeals')}</dt>
          <dd>{openAppeals}</dd>
        </div>
        {waiting > 0 && (
          <div title={t('waitingHint', { count: waiting })}>
            <dt>{t('waiting')}</dt>
            <dd>{waiting}</dd>
          </div>
        )}
      </dl>
      {conversations > 0 && (
        <section className={css.ranking}>
          <h2>{t('commonest')}</h2>
          {rules.length === 0 && <p>{t('nothingBroken')}</p>}
          <ul>
            {rules.slice(0, few).map(({ rule, conversations: count }) => (
              <li key={rule}>
                <button
                  type="button"
                  aria-pressed={filter.rule === rule}
                  title={t('onlyThese', { what: words.rule(rule).title })}
                  onClick={() => change({ ...filter, rule })}
                >
                  <span>{words.rule(rule).title}</span>
                  <span className={css.bar} style={{ width: `${(100 * count) / conversations}%` }} aria-hidden />
                  <b>{count}</b>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {reviews && agents.length > 0 && (
        <section className={css.ranking}>
          <h2>{t('byAgent')}</h2>
          <ul>
            {agents.slice(0, all ? agents.length : few).map(({ agentId, name, score: average, conversations: count }) => (
              <li key={agentId}>
                <button
                  type="button"
                  aria-pressed={filter.agentId === agentId}
                  title={t('onlyThese', { what: name })}
                  onClick={() => change({ ...filter, agentId })}
                >
                  <span>
                    {name} <small>{t('scored', { count })}</small>
                  </span>
                  <Score value={average} />
                </button>
              </li>
            ))}
          </ul>
          {agents.length > few && (
            <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t('fewerAgents') : t('allAgents', { count: agents.length })}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
