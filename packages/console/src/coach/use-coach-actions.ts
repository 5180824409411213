import { IconArrowBadgeDown, IconArrowBadgeUp, IconBulbOff, IconHeartHandshake, IconWand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../actions.ts';
import type { Coaching } from './coaching.ts';

/** What can be done with hints by keys; in the list of shortcuts and in the palette. */
export function useCoachActions(coaching: Coaching | undefined, makeKinder: () => void): void {
  const { t } = useTranslation('coach');
  const group = t('coach');
  const when = () => coaching !== undefined;
  useActions([
    { id: 'hint-next', title: t('nextHint'), icon: IconArrowBadgeDown, keys: ['F8'], group, when, do: () => coaching?.next(1) },
    { id: 'hint-previous', title: t('previousHint'), icon: IconArrowBadgeUp, keys: ['Shift+F8'], group, when, do: () => coaching?.next(-1) },
    { id: 'hint-fix', title: t('fixHint'), icon: IconWand, keys: ['Mod+Period'], group, when, do: () => coaching?.fix() },
    {
      id: 'hint-dismiss',
      title: t('dismissHint'),
      icon: IconBulbOff,
      keys: ['Escape'],
      group,
      keyOnly: true,
      when: () => coaching?.isOpen() ?? false,
      do: () => coaching?.dismiss(),
    },
    { id: 'kinder', title: t('kinder'), icon: IconHeartHandshake, keys: ['Alt+KeyK'], group, when, do: makeKinder },
  ]);
}
