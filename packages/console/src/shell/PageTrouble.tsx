import { Button } from '@mantine/core';
import { IconCloudOff, IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import css from './shell.module.css';

/** A page that could not be shown: why, and a way to try again. */
export function PageTrouble({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <main className={css.alone} role="alert">
      <EmptyState icon={IconCloudOff} title={t('pageTrouble')} text={sentenceOf(error)}>
        <Button onClick={reset}>{t('tryAgain')}</Button>
      </EmptyState>
    </main>
  );
}

export function NotFound() {
  const { t } = useTranslation('shell');
  return (
    <main className={css.alone}>
      <EmptyState icon={IconMapQuestion} title={t('notFound')} text={t('notFoundText')}>
        <Button component={Link} to="/">
          {t('toInbox')}
        </Button>
      </EmptyState>
    </main>
  );
}
