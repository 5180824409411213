import { notifications } from '@mantine/notifications';
import type { Conversation } from '@otklik/contract/conversations';
import type { PersonId } from '@otklik/contract/ids';
import { useMutation } from '@tanstack/react-query';
import { call, contract, Refused, sentenceOf } from '../api.ts';
import { queries, useMe } from '../desk.ts';
import { conversationKeys, knownRow, mergeRow, recount } from './queries.ts';

const routes = contract.conversations;

type Command = { verb: 'take' | 'giveBack' | 'solve' | 'reopen'; conversationId: string } | { verb: 'assign'; conversationId: string; personId: PersonId };

function send(command: Command): Promise<Conversation> {
  const params = { conversationId: command.conversationId };
  if (command.verb === 'assign') return call(routes.assign, { params, body: { personId: command.personId } });
  return call(routes[command.verb], { params });
}

/** What the row will look like, so that the screen answers the click and not the network. */
function foreseen(row: Conversation, command: Command, meId: PersonId): Conversation {
  if (command.verb === 'take') return { ...row, status: 'assigned', assigneeId: meId };
  if (command.verb === 'assign') return { ...row, status: 'assigned', assigneeId: command.personId };
  if (command.verb === 'giveBack') return { ...row, status: 'queued', assigneeId: null };
  if (command.verb === 'solve') return { ...row, status: 'solved', waitingSince: null };
  return { ...row, status: row.assigneeId ? 'assigned' : 'queued' };
}

/** Take, assign, return, solve, reopen: at once on the screen; what the server refuses goes back, with its sentence. */
export function useCommand() {
  const me = useMe();
  return useMutation({
    mutationFn: send,
    onMutate: (command) => {
      const before = knownRow(command.conversationId);
      if (before) mergeRow(foreseen(before, command, me.id), me.id);
      return before;
    },
    onSuccess: (row) => {
      mergeRow(row, me.id);
      recount();
    },
    onError: (error, command, before) => {
      if (before) mergeRow(before, me.id);
      void queries.invalidateQueries({ queryKey: conversationKeys.one(command.conversationId) });
      if (error instanceof Refused && error.status === 409) void queries.invalidateQueries({ queryKey: conversationKeys.lists });
      notifications.show({ color: 'red', message: sentenceOf(error) });
    },
  });
}
