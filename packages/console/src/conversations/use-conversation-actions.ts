import type { Conversation } from '@otklik/contract/conversations';
import { IconArrowBackUp, IconArrowForwardUp, IconCheck, IconHandGrab, IconLayoutSidebarRight, IconPencil, IconRotate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Action, useActions } from '../actions.ts';
import { useMe } from '../desk.ts';
import { openAssign } from './assign.ts';
import { useCommand } from './commands.ts';
import { focusComposer } from './composing.ts';

export type ConversationVerb = 'take' | 'assign' | 'giveBack' | 'solve' | 'reopen' | 'write' | 'card';

/** What can be done with the open conversation; each written once, for buttons, menus, the palette and keys. */
export function useConversationActions(row: Conversation | undefined, toggleCard: () => void): Record<ConversationVerb, Action> {
  const { t } = useTranslation('conversations');
  const me = useMe();
  const { mutate } = useCommand();
  const group = t('groupConversation');
  const open = row !== undefined && row.status !== 'solved';
  const command = (verb: 'take' | 'giveBack' | 'solve' | 'reopen') => () => {
    if (row) mutate({ verb, conversationId: row.id });
  };

  const actions: Record<ConversationVerb, Action> = {
    take: {
      id: 'take',
      title: t('take'),
      icon: IconHandGrab,
      keys: ['KeyT'],
      group,
      when: () => open && row.assigneeId !== me.id,
      do: () => {
        if (!row) return;
        // A colleague's conversation is handed over, one of the queue is taken: of several who try, one wins.
        if (row.status === 'queued') mutate({ verb: 'take', conversationId: row.id });
        else mutate({ verb: 'assign', conversationId: row.id, personId: me.id });
      },
    },
    assign: { id: 'assign', title: t('assign'), icon: IconArrowForwardUp, keys: ['KeyA'], group, when: () => open, do: openAssign },
    giveBack: {
      id: 'giveBack',
      title: t('giveBack'),
      icon: IconArrowBackUp,
      keys: ['KeyQ'],
      group,
      when: () => row?.status === 'assigned',
      do: command('giveBack'),
    },
    solve: { id: 'solve', title: t('solve'), icon: IconCheck, keys: ['KeyE'], group, when: () => open, do: command('solve') },
    reopen: { id: 'reopen', title: t('reopen'), icon: IconRotate, keys: ['KeyO'], group, when: () => row?.status === 'solved', do: command('reopen') },
    write: { id: 'write', title: t('write'), icon: IconPencil, keys: ['KeyR'], group, when: () => row !== undefined, do: focusComposer },
    card: { id: 'card', title: t('card'), icon: IconLayoutSidebarRight, keys: ['KeyI'], group, when: () => row !== undefined, do: toggleCard },
  };
  useActions(Object.values(actions));
  return actions;
}
