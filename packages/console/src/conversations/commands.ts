import { notifications } from '@mantine/notifications';
import type { Conversation } from '@otklik/contract/conversations';
import { useMutation } from '@tanstack/react-query';
import { call, contract, Refused, sentenceOf } from '../api.ts';
import { queries, useMe } from '../desk.ts';
import { outbox } from '../outbox.ts';
import { type Command, foreseen } from './foreseen.ts';
import { conversationKeys, foresee, mergeRow, recount } from './queries.ts';

const routes = contract.conversations;

function send(conversationId: string, command: Command): Promise<Conversation> {
  const params = { conversationId };
  if (command.verb === 'assign') return call(routes.assign, { params, body: { personId: command.personId } });
  return call(routes[command.verb], { params });
}

/**
 * Take, assign, return, solve, reopen: at once on the screen; what the server refuses goes back, with its sentence.
 * The commands of one conversation reach the server in the order they were given, each after the replies written before it.
 */
export function useCommand(conversationId: string): (command: Command) => void {
  const me = useMe();
  const { mutate } = useMutation({
    scope: { id: `conversation ${conversationId}` },
    mutationFn: async ({ command, repliesLeft }: { command: Command; repliesLeft: Promise<void> }) => {
      await repliesLeft;
      return send(conversationId, command);
    },
    onMutate: ({ command }) => foresee(conversationId, (row) => foreseen(row, command, me.id), me.id),
    onSuccess: (row) => {
      mergeRow(row, me.id);
      recount();
    },
    onError: (error) => {
      void queries.invalidateQueries({ queryKey: conversationKeys.one(conversationId) });
      if (error instanceof Refused && error.status === 409) void queries.invalidateQueries({ queryKey: conversationKeys.lists });
      notifications.show({ color: 'red', message: sentenceOf(error) });
    },
    onSettled: (_row, _error, _given, endForeseen) => endForeseen?.(),
  });
  return (command) => mutate({ command, repliesLeft: outbox.left(conversationId) });
}
