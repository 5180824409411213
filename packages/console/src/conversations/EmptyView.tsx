import type { View } from '@otklik/contract/conversations';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { patiently } from '../ui/patiently.ts';
import classes from './list.module.css';
import { countsQuery } from './queries.ts';

const FirstSteps = lazy(() => patiently(() => import('./FirstSteps.tsx')));

/** A view with nothing in it says what would stand there, and where there is something. */
export function EmptyView({ view }: { view: View }) {
  const { t } = useTranslation('conversations');
  const { data: counts } = useQuery(countsQuery);
  const queued = counts?.unassigned ?? 0;
  if (counts && counts.all + counts.solved === 0) {
    return (
      <>
        <div className={classes.besideSteps}>{t(`empty_${view}Text`)}</div>
        {/* On a phone the list is all there is: the first steps stand here. */}
        <div className={classes.steps}>
          <Suspense>
            <FirstSteps />
          </Suspense>
        </div>
      </>
    );
  }
  return (
    <div className={classes.empty}>
      <strong>{t(`empty_${view}`)}</strong>
      {t(`empty_${view}Text`)}
      {view === 'mine' && queued > 0 && (
        <p>
          <Link to="/inbox/$view" params={{ view: 'unassigned' }}>
            {t('lookIntoQueue', { count: queued })}
          </Link>
        </p>
      )}
    </div>
  );
}
