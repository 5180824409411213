import { Button } from '@mantine/core';
import type { Replied } from '@otklik/contract/route';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { contract } from '../api.ts';
import { useMe } from '../desk.ts';
import css from './calibration.module.css';
import { ReviewText } from './ReviewText.tsx';
import { useStandardWords } from './standard-words.ts';

export type Result = Replied<typeof contract.quality.calibration>['results'][number];

/** One agent’s part in one conversation of a calibration: one’s own review, and how far apart all are. */
export function CalibrationResult({ result, open, review }: { result: Result; open: boolean; review: (() => void) | undefined }) {
  const { t } = useTranslation('quality');
  const me = useMe();
  const words = useStandardWords();
  const own = result.reviews.find(({ by }) => by.id === me.id);
  return (
    <li className={css.result}>
      <div className={css.resultHead}>
        <h2>
          <Link
            className={css.link}
            to="/quality/conversations/$conversationId"
            params={{ conversationId: result.conversationId }}
            search={{ agentId: result.agentId }}
          >
            {result.customerName}
          </Link>
          <small>{result.agentName}</small>
        </h2>
        <span>{t('automaticShort', { score: result.automatic })}</span>
        {review && (
          <Button size="compact-md" variant={own ? 'default' : 'filled'} onClick={review}>
            {t(own ? 'reviewAgain' : 'reviewIt')}
          </Button>
        )}
      </div>
      {result.reviews.map((one) => (
        <ReviewText key={one.by.id} review={one} />
      ))}
      {!open && (
        <div className={css.spread}>
          <b>{result.spread === null ? t('spreadNone') : t('spread', { count: result.spread })}</b>
          {result.spread !== null && <p>{result.disputed.length === 0 ? t('agreed') : `${t('disputed')}:`}</p>}
          <ul>
            {result.disputed.map((rule) => (
              <li key={rule}>{words.rule(rule).title}</li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}
