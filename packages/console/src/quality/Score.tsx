import { useTranslation } from 'react-i18next';
import css from './quality.module.css';

const bandOf = (score: number) => (score >= 90 ? 'good' : score >= 70 ? 'fair' : score >= 50 ? 'warn' : 'late');

/** A score out of a hundred; what is low is seen from afar. */
export function Score({ value, large }: { value: number; large?: boolean }) {
  const { t } = useTranslation('quality');
  const score = Math.round(value);
  return (
    <span className={css.score} data-band={bandOf(score)} data-large={large || undefined} role="img" aria-label={t('scoreOf', { score })}>
      {score}
    </span>
  );
}
