import type { Conversation } from '@otklik/contract/conversations';
import type { PersonId } from '@otklik/contract/ids';

/** What an agent does with a conversation as a whole. */
export type Command = { verb: 'take' | 'giveBack' | 'solve' | 'reopen' } | { verb: 'assign'; personId: PersonId };

/** What the row will look like after a command of `meId`, so that the screen answers the click and not the network. */
export function foreseen(row: Conversation, command: Command, meId: PersonId): Conversation {
  if (command.verb === 'take') return { ...row, status: 'assigned', assigneeId: meId };
  if (command.verb === 'assign') return { ...row, status: 'assigned', assigneeId: command.personId };
  if (command.verb === 'giveBack') return { ...row, status: 'queued', assigneeId: null };
  if (command.verb === 'solve') return { ...row, status: 'solved', waitingSince: null };
  return { ...row, status: row.assigneeId ? 'assigned' : 'queued' };
}
