import type { SearchResult } from '@otklik/contract/search';
import type { Db } from '../kit/db/db.ts';
import { Refusal } from '../kit/errors.ts';
import type { PersonWho } from '../kit/http/who.ts';
import { few, mayBeSlip, partOf, shortest, wordsOf } from './rules.ts';
import { Reader } from './store.ts';

const mostMessages = 30;
const mostCustomers = 8;
const mostNear = 3;
const mostWords = 12;

export type Search = ReturnType<typeof createSearch>;

/** The door of the search. */
export function createSearch({ db }: { db: Db }) {
  return {
    /** Customers and messages by words in any form; when hardly anything is found, by the nearest words that do occur. */
    async find(who: PersonWho, query: string): Promise<SearchResult> {
      const words = wordsOf(query).slice(0, mostWords);
      if (words.join('').length < shortest) throw new Refusal('search_query_too_short', { min: shortest });
      return db.inWorkspace(who.workspaceId, async (tx) => {
        const reader = new Reader(tx);
        const customers = await reader.customers(partOf(query), mostCustomers);
        const messages = await reader.messages(
          words.map((word) => ({ word, near: [] })),
          mostMessages,
        );
        if (messages.length >= few || !words.some(mayBeSlip)) return { customers, messages };
        const wanted = [];
        for (const word of words) wanted.push({ word, near: mayBeSlip(word) ? await reader.nearWords(word, mostNear) : [] });
        return { customers, messages: await reader.messages(wanted, mostMessages) };
      });
    },
  };
}
