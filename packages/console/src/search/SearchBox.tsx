import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../actions.ts';
import { Keys } from '../ui/Keys.tsx';
import { useStore } from '../ui/store.ts';
import { closePalette, openPalette, palette } from './palette-state.ts';
import classes from './search.module.css';

const load = () => import('./Palette.tsx');
const Palette = lazy(load);

/** Opens the search from anywhere: by Ctrl K (⌘ K), also while typing, and by / elsewhere. */
export function SearchKeys() {
  const { t } = useTranslation('search');
  const open = useStore(palette, (state) => state.open);
  const group = t('group');
  useEffect(() => void load().catch(() => {}), []);
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
  return <Suspense fallback={<Coming title={t('open')} />}>{open && <Palette close={closePalette} />}</Suspense>;
}

/** Keeps the keys of what is typed next away from the conversation while the palette is on its way. */
function Coming({ title }: { title: string }) {
  return <div role="dialog" aria-modal="true" aria-busy="true" aria-label={title} />;
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
