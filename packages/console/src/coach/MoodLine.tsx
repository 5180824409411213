import type { Understood } from '@otklik/coach';
import { useTranslation } from 'react-i18next';
import classes from './situation.module.css';

/** How the customer feels, always with what shows it. */
export function MoodLine({ mood: { mood, signals, urgent, insistsOnLaw } }: { mood: Understood['mood'] }) {
  const { t } = useTranslation('coach');
  const reasons = [
    ...signals.filter((signal) => signal !== 'urgency').map((signal) => t(`signal_${signal}`)),
    ...(urgent ? [t('signal_urgency')] : []),
    ...(insistsOnLaw ? [t('signal_law')] : []),
  ];
  return (
    <p className={classes.line} data-mood={mood}>
      <span className={classes.mood}>{t(`mood_${mood}`)}</span>
      {reasons.length > 0 && `: ${reasons.join(', ')}`}
    </p>
  );
}
