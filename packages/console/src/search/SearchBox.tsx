import { VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../actions.ts';
import { sentenceOf } from '../api.ts';
import { Keys } from '../ui/Keys.tsx';
import { useStore } from '../ui/store.ts';
import { closePalette, openPalette, palette, takeCursor, typeWords } from './palette-state.ts';
import classes from './search.module.css';

/** Opens the search from anywhere: by Ctrl K (⌘ K), also while typing, and by / elsewhere. */
export function SearchKeys() {
  const { t } = useTranslation('search');
  const open = useStore(palette, (state) => state.open);
  const group = t('group');
  // Whoever was writing goes on writing, unless what was chosen put the cursor elsewhere.
  useEffect(() => {
    if (!open) return;
    const { before } = palette.get();
    return () => void (document.activeElement === document.body && before instanceof HTMLElement && before.focus());
  }, [open]);
  useEffect(() => closePalette, []);
  // Fetched before anybody asks for it. Unlike a lazy one it opens with the very key, once it is there.
  const [Palette, arrive] = useState<typeof import('./Palette.tsx').default>();
  useEffect(() => {
    const failed = (error: unknown) => {
      if (!palette.get().open) return;
      closePalette();
      notifications.show({ color: 'red', message: sentenceOf(error) });
    };
    if (!Palette) void import('./Palette.tsx').then((piece) => arrive(() => piece.default), failed);
  }, [Palette, open]);
  useActions([
    {
      id: 'search',
      title: t('open'),
      icon: IconSearch,
      keys: ['Mod+KeyK', 'Slash'],
      group,
      keyOnly: true,
      overDialogs: open,
      do: () => (open ? closePalette() : openPalette()),
    },
  ]);
  if (!open) return null;
  return Palette ? <Palette /> : <Coming title={t('open')} />;
}

/** Takes what is typed while the palette is on its way, so that no letter is lost or moves the conversation. */
function Coming({ title }: { title: string }) {
  const words = useStore(palette, (state) => state.words);
  return (
    <VisuallyHidden role="dialog" aria-modal="true" aria-busy="true" aria-label={title}>
      <input
        ref={takeCursor}
        aria-label={title}
        value={words}
        onChange={(event) => typeWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && closePalette()}
        maxLength={200}
      />
    </VisuallyHidden>
  );
}

/** The search box above the list. */
export function SearchBox() {
  const { t } = useTranslation('search');
  return (
    <button type="button" className={classes.box} onClick={openPalette} aria-keyshortcuts="Control+K">
      <IconSearch size={18} stroke={1.6} aria-hidden />
      <span>{t('find')}</span>
      <Keys of="Mod+KeyK" />
    </button>
  );
}
