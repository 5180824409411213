import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../desk.ts';
import { useNow } from '../ui/now.ts';
import { clockFace, secondsSince, waitLevel } from './wait.ts';
import classes from './wait-clock.module.css';

/** Seconds are loud until the workspace answers what it holds for long. */
const usual = { amberSeconds: 20, redSeconds: 40 };

/** How long the customer has waited: the one loud thing on the desk. */
export function WaitClock({ since }: { since: string }) {
  const { t } = useTranslation('conversations');
  const now = useNow();
  const seconds = secondsSince(since, now);
  const level = waitLevel(seconds, useWorkspace() ?? usual);
  return (
    <span className={classes.clock} data-level={level} title={t('waits')}>
      {clockFace(seconds) ?? t('days', { count: Math.floor(seconds / 86_400) })}
    </span>
  );
}
