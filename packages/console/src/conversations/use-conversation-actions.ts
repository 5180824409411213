import type { Conversation } from '@otklik/contract/conversations';
import { IconArrowBackUp, IconArrowForwardUp, IconCheck, IconHandGrab, IconLayoutSidebarRight, IconPencil, IconRotate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Action, useActions } from '../actions.ts';
import { useMe } from '../desk.ts';
import { openAssign } from './assign.ts';
import { useCommand } from './commands.ts';
import { focusComposer } from './composing.ts';
import { knownRow } from './queries.ts';

export type ConversationVerb = 'take' | 'assign' | 'giveBack' | 'solve' | 'reopen' | 'write' | 'card';

/**
 * What can be done with the open conversation; each written once, for buttons, menus, the palette and keys.
 * What is possible is asked of the newest row, not of the one drawn last: keys come fast.
 */
export function useConversationActions(id: string, toggleCard: () => void): Record<ConversationVerb, Action> {
  const { t } = useTranslation('conversations');
  const me = useMe();
  const command = useCommand(id);
  const group = t('groupConversation');
  const open = () => (knownRow(id)?.status ?? 'solved') !== 'solved';
  const hasStatus = (status: Conversation['status']) => () => knownRow(id)?.status === status;

  const actions: Record<ConversationVerb, Action> = {
    take: {
      id: 'take',
      title: t('take'),
      icon: IconHandGrab,
      keys: ['KeyT'],
      group,
      when: () => open() && knownRow(id)?.assigneeId !== me.id,
      // A colleague's conversation is handed over, one of the queue is taken: of several who try, one wins.
      do: () => command(hasStatus('queued')() ? { verb: 'take' } : { verb: 'assign', personId: me.id }),
    },
    assign: { id: 'assign', title: t('assign'), icon: IconArrowForwardUp, keys: ['KeyA'], group, when: open, do: openAssign },
    giveBack: {
      id: 'giveBack',
      title: t('giveBack'),
      icon: IconArrowBackUp,
      keys: ['KeyQ'],
      group,
      when: hasStatus('assigned'),
      do: () => command({ verb: 'giveBack' }),
    },
    solve: { id: 'solve', title: t('solve'), icon: IconCheck, keys: ['KeyE'], group, when: open, do: () => command({ verb: 'solve' }) },
    reopen: { id: 'reopen', title: t('reopen'), icon: IconRotate, keys: ['KeyO'], group, when: hasStatus('solved'), do: () => command({ verb: 'reopen' }) },
    write: { id: 'write', title: t('write'), icon: IconPencil, keys: ['KeyR'], group, when: () => knownRow(id) !== undefined, do: focusComposer },
    card: { id: 'card', title: t('card'), icon: IconLayoutSidebarRight, keys: ['KeyI'], group, when: () => knownRow(id) !== undefined, do: toggleCard },
  };
  useActions(Object.values(actions));
  return actions;
}
