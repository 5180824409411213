import { useQuery } from '@tanstack/react-query';
import { useStore } from '../ui/store.ts';
import { presence } from './presence.ts';
import { entriesQuery, oneQuery } from './queries.ts';

/** The open conversation with its customer and what is said in it, for rooms that help with it; nothing until it is here. */
export function useOpenTalk(id: string) {
  const { data: opened } = useQuery(oneQuery(id));
  const { data: stretch } = useQuery(entriesQuery(id));
  const customerTyping = useStore(presence, (state) => state.typing[id]?.customer !== undefined);
  return opened && stretch && { conversation: opened.conversation, customer: opened.customer, entries: stretch.entries, customerTyping };
}
