import { notifications } from '@mantine/notifications';
import type { Profile } from '@otklik/contract/people';
import { useMutation } from '@tanstack/react-query';
import { call, contract, sentenceOf } from '../api.ts';
import { keys, queries } from '../desk.ts';

/** Changes one's own choices: at once on the screen, back with a sentence when the server refuses. */
export function useChangeMe() {
  return useMutation({
    mutationFn: (change: Partial<Pick<Profile, 'status' | 'theme' | 'language'>>) => call(contract.people.changeMe, { body: change }),
    onMutate: (change) => {
      const before = queries.getQueryData<Profile>(keys.me);
      if (before) queries.setQueryData<Profile>(keys.me, { ...before, ...change });
      return before;
    },
    onSuccess: (me) => queries.setQueryData<Profile>(keys.me, me),
    onError: (error, _change, before) => {
      if (before) queries.setQueryData<Profile>(keys.me, before);
      notifications.show({ color: 'red', message: sentenceOf(error) });
    },
  });
}
