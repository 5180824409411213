import type { GivenPromise } from '@otklik/contract/promises';
import { IconClockCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fullDateOf, timeOrDateOf } from '../ui/dates.ts';
import { useMinute } from '../ui/now.ts';
import { languageNow } from '../words/index.ts';
import { usePromises } from './queries.ts';
import classes from './situation.module.css';
import { whenDue } from './when-due.ts';

/** «через 12 минут», «5 минут назад». */
function fromNow(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  const [value, unit] =
    Math.abs(minutes) < 90
      ? [minutes, 'minute' as const]
      : Math.abs(minutes) < 2160
        ? [Math.round(minutes / 60), 'hour' as const]
        : [Math.round(minutes / 1440), 'day' as const];
  return new Intl.RelativeTimeFormat(languageNow(), { numeric: 'always' }).format(value, unit);
}

/** What was promised to this customer: open ones with the time that is left, kept ones quiet. */
export function PromiseList({ conversationId, timeZone }: { conversationId: string; timeZone: string | undefined }) {
  const { t } = useTranslation('coach');
  const promises = usePromises(conversationId);
  if (promises.length === 0) return null;
  const open = promises.filter((promise) => promise.keptAt === null);
  const kept = promises.filter((promise) => promise.keptAt !== null);
  return (
    <section className={classes.box} aria-label={t('given')}>
      <div className={classes.head}>
        <IconClockCheck size={18} stroke={1.7} aria-hidden />
        <h3>{t('given')}</h3>
      </div>
      <ul className={classes.promises}>
        {open.map((promise) => (
          <Open key={`${promise.entryId} ${promise.words}`} promise={promise} timeZone={timeZone} />
        ))}
      </ul>
      {kept.length > 0 && (
        <details className={classes.part} open={open.length === 0}>
          <summary>{t('kept', { count: kept.length })}</summary>
          <ul className={classes.promises}>
            {kept.map(({ entryId, words, keptAt }) => (
              <li key={`${entryId} ${words}`} className={classes.faint}>
                {words} {keptAt && <time dateTime={keptAt}>{t('keptAt', { when: timeOrDateOf(keptAt, Date.now()) })}</time>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Open({ promise: { words, dueAt, agentName }, timeZone }: { promise: GivenPromise; timeZone: string | undefined }) {
  const { t } = useTranslation('coach');
  const minute = useMinute();
  const left = dueAt === null ? null : Date.parse(dueAt) - minute;
  return (
    <li data-late={(left !== null && left < 0) || undefined} title={agentName}>
      {words}
      {dueAt !== null && left !== null ? (
        <time dateTime={dueAt} title={fullDateOf(dueAt)}>
          {left < 0
            ? t('overdue', { when: fromNow(Math.min(left, -60_000)) })
            : t('dueBy', { when: whenDue(Date.parse(dueAt), minute, timeZone, t), left: fromNow(Math.max(left, 60_000)) })}
        </time>
      ) : (
        <span className={classes.faint}>{t('noTime')}</span>
      )}
    </li>
  );
}
