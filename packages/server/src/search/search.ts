import type { WorkspaceId } from '@otklik/contract/ids';
import type { SearchResult } from '@otklik/contract/search';
import type { Clock } from '../kit/clock.ts';
import type { Db } from '../kit/db/db.ts';
import { Refusal } from '../kit/errors.ts';
import type { PersonWho } from '../kit/http/who.ts';
import { few, mayBeSlip, partOf, shortest, wordsOf } from './rules.ts';
import { due, Reader } from './store.ts';

const mostMessages = 30;
const mostCustomers = 8;
const mostNear = 3;
const mostWords = 12;
/** Messages that are indexed in one go: a few milliseconds, after which those who chat come first for nine times as long. */
const batch = 20;
const restsTimes = 9;
const roundMilliseconds = 400;

export type Search = ReturnType<typeof createSearch>;

/** The door of the search. */
export function createSearch({ db, clock }: { db: Db; clock: Clock }) {
  return {
    /** Indexes what has been written since, as much as fits into a round. */
    async serve(): Promise<void> {
      const until = performance.now() + roundMilliseconds;
      let desks = await db.throughDoor('due', (tx) => due(tx).workspaces());
      while (desks.length > 0 && performance.now() < until) {
        const busy: WorkspaceId[] = [];
        for (const desk of desks) {
          const began = performance.now();
          if ((await db.inWorkspace(desk, (tx) => due(tx).index(batch), { keepsPlans: true })) > 0) busy.push(desk);
          await clock.wait(restsTimes * (performance.now() - began));
        }
        desks = busy;
      }
    },

    /** How many commits wait to be indexed, and since when. */
    waiting: () => db.throughDoor('due', (tx) => due(tx).waiting()),

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
