import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CalibrationDialog } from './CalibrationDialog.tsx';
import css from './list.module.css';

/** What has been picked so far, and the way on. */
export function CalibrationBar({ conversationIds }: { conversationIds: string[] }) {
  const { t } = useTranslation('quality');
  const [opening, setOpening] = useState(false);
  return (
    <section className={css.picking} aria-live="polite">
      <span>{t('picked', { count: conversationIds.length })}</span>
      <Button disabled={conversationIds.length === 0} onClick={() => setOpening(true)}>
        {t('startCalibration')}
      </Button>
      {opening && <CalibrationDialog conversationIds={conversationIds} onClose={() => setOpening(false)} />}
    </section>
  );
}
