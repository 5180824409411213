import { useTranslation } from 'react-i18next';
import classes from './badge.module.css';
import { useAsking, useDeskSigns } from './use-desk-signs.ts';

/** How many conversations ask for this person: on the rail, and on the browser's tab. */
export function AskingBadge() {
  const { t } = useTranslation('conversations');
  const asking = useAsking();
  useDeskSigns(asking);
  if (asking === 0) return null;
  return (
    <span className={classes.badge} role="img" aria-label={t('asking', { count: asking })}>
      {asking > 99 ? '99+' : asking}
    </span>
  );
}
