import type { View } from '@otklik/contract/conversations';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActions } from '../actions.ts';
import { walkOn } from './composing.ts';
import { views } from './queries.ts';

/** j, k and the arrows walk through the list; 1–4 change the view. */
export function useListKeys(view: View, ids: string[], selectedId: string | undefined, reveal: (id: string) => void): void {
  const { t } = useTranslation('conversations');
  const navigate = useNavigate();
  const group = t('groupList');

  const step = (by: 1 | -1) => (key?: string) => {
    const at = selectedId === undefined ? -1 : ids.indexOf(selectedId);
    const id = ids[at === -1 ? (by === 1 ? 0 : ids.length - 1) : Math.min(ids.length - 1, Math.max(0, at + by))];
    if (!id || id === selectedId) return;
    if (key && !key.startsWith('Alt')) walkOn();
    reveal(id);
    void navigate({ to: '/inbox/$view/$conversationId', params: { view, conversationId: id } });
  };
  const walk = { group, keyOnly: true, when: () => ids.length > 0 };
  useActions([
    // With Alt also from the composer, without leaving the keyboard.
    { ...walk, id: 'next', title: t('next'), keys: ['KeyJ', 'ArrowDown', 'Alt+ArrowDown'], do: step(1) },
    { ...walk, id: 'previous', title: t('previous'), keys: ['KeyK', 'ArrowUp', 'Alt+ArrowUp'], do: step(-1) },
    ...views.map((one, at) => ({
      id: `view ${one}`,
      title: t(`view_${one}`),
      keys: [`Digit${at + 1}`],
      group,
      do: () => void navigate({ to: '/inbox/$view', params: { view: one } }),
    })),
  ]);
}
