import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import css from './page.module.css';

interface Props {
  changed: boolean;
  saving: boolean;
  /** The sentence of what went wrong with the last try. */
  fault?: string | undefined;
  onReset: () => void;
}

/** The one button of a form. Leaving with unsaved changes asks first. */
export function SaveBar({ changed, saving, fault, onReset }: Props) {
  const { t } = useTranslation('form');
  const leaving = useBlocker({ shouldBlockFn: () => changed, enableBeforeUnload: changed, withResolver: true });
  return (
    <div className={css.save} data-changed={changed || undefined}>
      <p className={css.say} role={fault ? 'alert' : 'status'} data-bad={fault ? true : undefined}>
        {fault ?? (changed ? t('unsaved') : t('allSaved'))}
      </p>
      {changed && (
        <Button variant="subtle" color="gray" onClick={onReset} disabled={saving}>
          {t('discard')}
        </Button>
      )}
      <Button type="submit" loading={saving} disabled={!changed}>
        {t('save')}
      </Button>
      <Modal opened={leaving.status === 'blocked'} onClose={() => leaving.reset?.()} title={t('leaveTitle')}>
        <Text>{t('leaveText')}</Text>
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={() => leaving.proceed?.()}>
            {t('leave')}
          </Button>
          <Button data-autofocus onClick={() => leaving.reset?.()}>
            {t('stay')}
          </Button>
        </Group>
      </Modal>
    </div>
  );
}
