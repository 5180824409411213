import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './standard.module.css';

/** How much a broken rule takes from the score. */
export function Weight({ value, onChange }: { value: number; onChange: (weight: number) => void }) {
  const { t } = useTranslation('standard');
  return (
    <NativeSelect
      className={css.weight}
      aria-label={t('weightLabel')}
      value={String(value)}
      data={[1, 2, 3, 4, 5].map((weight) => ({ value: String(weight), label: t('weight', { weight }) }))}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}
