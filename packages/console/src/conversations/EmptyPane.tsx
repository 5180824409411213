import { IconMessages } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Keys } from '../ui/Keys.tsx';
import classes from './empty-pane.module.css';
import FirstSteps from './FirstSteps.tsx';
import { countsQuery } from './queries.ts';

/** The middle while no conversation is open: on a new desk what to do first, later a hint at the keys. */
export default function EmptyPane() {
  const { t } = useTranslation('conversations');
  const { data: counts } = useQuery(countsQuery);
  if (!counts) return null;
  if (counts.all + counts.solved === 0) return <FirstSteps />;
  return (
    <EmptyState icon={IconMessages} title={t('choose')}>
      <p className={classes.keys}>
        <Keys of="KeyJ" /> <Keys of="KeyK" /> {t('chooseKeys')} · <Keys of="Shift+Slash" /> {t('allKeys')}
      </p>
    </EmptyState>
  );
}
