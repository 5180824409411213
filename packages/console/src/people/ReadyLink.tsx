import { Button, Group, Modal, Text } from '@mantine/core';
import type { contract } from '@otklik/contract';
import type { Replied } from '@otklik/contract/route';
import { useTranslation } from 'react-i18next';
import { CopyLine } from '../ui/CopyLine.tsx';
import { fullDateOf } from '../ui/dates.ts';

export type MadeLink = Replied<typeof contract.people.invite>;

interface Props {
  link: MadeLink;
  title: string;
  text: string;
  label: string;
  onClose: () => void;
}

/** A one-time link right after it was made, to be taken along. A stray click beside it does not lose it. */
export function ReadyLink({ link, title, text, label, onClose }: Props) {
  const { t } = useTranslation(['people', 'form']);
  return (
    <Modal opened onClose={onClose} title={title} closeOnClickOutside={false}>
      <Text mb="md">{text}</Text>
      <CopyLine first text={link.url} label={label} />
      <Text size="sm" c="dimmed" mt="sm">
        {t('until', { when: fullDateOf(link.expiresAt) })}
      </Text>
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose}>{t('form:done')}</Button>
      </Group>
    </Modal>
  );
}
