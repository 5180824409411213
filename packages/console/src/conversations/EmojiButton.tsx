import { ActionIcon, Popover, Tooltip } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patiently } from '../ui/patiently.ts';

const EmojiPicker = lazy(() => patiently(() => import('./EmojiPicker.tsx')));

/** Opens the emoji; their list is fetched on the first click only. */
export function EmojiButton({ chosen, closed }: { chosen: (emoji: string) => void; closed: () => void }) {
  const { t } = useTranslation('conversations');
  const [open, setOpen] = useState(false);
  const change = (next: boolean) => {
    setOpen(next);
    if (!next) closed();
  };
  return (
    <Popover opened={open} onChange={change} position="top-start" trapFocus width={340}>
      <Popover.Target>
        <Tooltip label={t('emoji')} disabled={open}>
          <ActionIcon onClick={() => change(!open)} aria-label={t('emoji')} aria-expanded={open}>
            <IconMoodSmile size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={t('emoji')}>
        <Suspense fallback={<div style={{ height: 300 }} />}>
          <EmojiPicker
            chosen={(emoji) => {
              chosen(emoji);
              change(false);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
