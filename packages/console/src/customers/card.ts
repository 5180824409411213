import { notifications } from '@mantine/notifications';
import type { CustomerCard } from '@otklik/contract/customers';
import type { Replied } from '@otklik/contract/route';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ask, call, contract, sentenceOf } from '../api.ts';
import { queries } from '../desk.ts';

type Opened = Replied<typeof contract.conversations.get>;
/** The card comes with the conversation it belongs to: one question for both rooms. */
const keyOf = (conversationId: string) => ['conversations', 'one', conversationId];

export const useCard = (conversationId: string) =>
  useQuery({ queryKey: keyOf(conversationId), queryFn: () => ask(contract.conversations.get, { params: { conversationId } }) });

interface Change {
  customerId: string;
  change: Partial<Pick<CustomerCard, 'name' | 'email' | 'phone'>>;
}

/** Changes what an agent may write on the card: at once on the screen, back with a sentence when refused. */
export function useChangeCustomer(conversationId: string) {
  const key = keyOf(conversationId);
  const merge = (part: Partial<CustomerCard>) => queries.setQueryData<Opened>(key, (now) => now && { ...now, customer: { ...now.customer, ...part } });
  return useMutation({
    mutationFn: ({ customerId, change }: Change) => call(contract.customers.change, { params: { customerId }, body: change }),
    onMutate: ({ change }) => {
      const before = queries.getQueryData<Opened>(key)?.customer;
      merge(change);
      return before && { name: before.name, email: before.email, phone: before.phone };
    },
    onSuccess: (customer) => merge(customer),
    onError: (error, _change, before) => {
      if (before) merge(before);
      notifications.show({ color: 'red', message: sentenceOf(error) });
    },
  });
}
