import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  opened: boolean;
  title: string;
  text: ReactNode;
  /** What the button does, as a verb: «Закрыть доступ». */
  yes: string;
  grave?: boolean;
  busy: boolean;
  fault?: string | undefined;
  onYes: () => void;
  onClose: () => void;
}

/** Asks before something that cannot simply be taken back. */
export function Confirm({ opened, title, text, yes, grave, busy, fault, onYes, onClose }: Props) {
  const { t } = useTranslation('form');
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <Text>{text}</Text>
      {fault && (
        <Alert color="red" mt="md" role="alert">
          {fault}
        </Alert>
      )}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('cancel')}
        </Button>
        <Button {...(grave ? { color: 'red' } : {})} loading={busy} onClick={onYes}>
          {yes}
        </Button>
      </Group>
    </Modal>
  );
}
