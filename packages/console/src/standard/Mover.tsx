import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** What is moved, as people call it. */
  name: string;
  at: number;
  count: number;
  onMove: (to: number) => void;
}

/** Up and down, by mouse or keys. The focus goes along with what is moved; the list around bears `data-movable`. */
export function Mover({ name, at, count, onMove }: Props) {
  const { t } = useTranslation('standard');
  const move = (to: number) => (event: MouseEvent<HTMLButtonElement>) => {
    const list = event.currentTarget.closest('[data-movable]');
    onMove(to);
    requestAnimationFrame(() => {
      const buttons = list?.querySelectorAll<HTMLButtonElement>(`[data-at="${to}"] > button[data-move]:not(:disabled)`);
      const same = [...(buttons ?? [])].find((button) => button.dataset.move === (to < at ? 'up' : 'down'));
      (same ?? buttons?.[0])?.focus();
    });
  };
  return (
    <span data-at={at} style={{ display: 'inline-flex' }}>
      <ActionIcon data-move="up" disabled={at === 0} onClick={move(at - 1)} aria-label={t('moveUp', { name, at: at + 1, count })}>
        <IconArrowUp size={18} stroke={1.7} aria-hidden />
      </ActionIcon>
      <ActionIcon data-move="down" disabled={at === count - 1} onClick={move(at + 1)} aria-label={t('moveDown', { name, at: at + 1, count })}>
        <IconArrowDown size={18} stroke={1.7} aria-hidden />
      </ActionIcon>
    </span>
  );
}
