import type { Entry } from '@otklik/contract/conversations';
import type { ScoredConversation } from '@otklik/contract/quality';
import type { Replied } from '@otklik/contract/route';
import { type InfiniteData, infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask, contract } from '../api.ts';
import { queries } from '../desk.ts';
import { languageNow } from '../words/index.ts';
import type { Filter } from './search.ts';

const routes = contract.quality;
/** No news tells of scores: what is shown again is asked again. */
const fresh = { staleTime: 0 };

export const qualityKeys = {
  all: ['quality'],
  list: (filter: Filter) => ['quality', 'list', filter],
  summary: (filter: Filter) => ['quality', 'summary', filter],
  /** What the coach says comes in the reader's language. */
  one: (id: string) => ['quality', 'one', id, languageNow()],
  talk: (id: string) => ['quality', 'talk', id],
  mine: () => ['quality', 'mine', languageNow()],
  precision: ['quality', 'precision'],
  calibrations: ['quality', 'calibrations'],
  calibration: (id: string) => ['quality', 'calibrations', id],
} as const;

const asQuery = ({ appealed, ...filter }: Filter) => ({ ...filter, ...(appealed ? { appealed: 'true' } : {}) });

type Page = Replied<typeof routes.list>;
export const listQuery = (filter: Filter) =>
  infiniteQueryOptions<Page, Error, InfiniteData<Page>, readonly unknown[], string | null>({
    queryKey: qualityKeys.list(filter),
    queryFn: ({ pageParam }) => ask(routes.list, { query: { ...asQuery(filter), ...(pageParam === null ? {} : { cursor: pageParam }) } }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    ...fresh,
  });

const secondsWhileWaiting = 4;
export const summaryQuery = (filter: Filter) =>
  queryOptions({
    queryKey: qualityKeys.summary(filter),
    queryFn: () => ask(routes.summary, { query: asQuery(filter) }),
    placeholderData: keepPreviousData,
    // Scores come in the background, a moment after a conversation is solved
    refetchInterval: ({ state }) => (state.data && state.data.waiting > 0 ? secondsWhileWaiting * 1000 : false),
    ...fresh,
  });

export const scoredQuery = (id: string) =>
  queryOptions({ queryKey: qualityKeys.one(id), queryFn: () => ask(routes.get, { params: { conversationId: id } }), ...fresh });

const pageOf = 200;
/** Everything that was said in a conversation, from its first line. */
export const talkQuery = (id: string) =>
  queryOptions({
    queryKey: qualityKeys.talk(id),
    queryFn: async () => {
      const all: Entry[] = [];
      for (let after = 0; ; after = all.at(-1)?.seq ?? 0) {
        const { entries, seq } = await ask(contract.conversations.entries, { params: { conversationId: id }, query: { after, limit: pageOf } });
        all.push(...entries);
        if (entries.length === 0 || (entries.at(-1)?.seq ?? 0) >= seq) return all;
      }
    },
    ...fresh,
  });

export const mineQuery = () => queryOptions({ queryKey: qualityKeys.mine(), queryFn: () => ask(routes.mine), ...fresh });
export const precisionQuery = queryOptions({ queryKey: qualityKeys.precision, queryFn: () => ask(routes.precision), ...fresh });
export const calibrationsQuery = queryOptions({ queryKey: qualityKeys.calibrations, queryFn: () => ask(routes.calibrations), ...fresh });
export const calibrationQuery = (id: string) =>
  queryOptions({ queryKey: qualityKeys.calibration(id), queryFn: () => ask(routes.calibration, { params: { calibrationId: id } }), ...fresh });

/** Shows what a command made of a conversation; all else that is counted from it is asked anew. */
export function showScored(scored: ScoredConversation): void {
  queries.setQueryData(qualityKeys.one(scored.conversationId), scored);
  void queries.invalidateQueries({
    queryKey: qualityKeys.all,
    predicate: ({ queryKey }) => !['one', 'talk'].includes(String(queryKey[1])),
  });
}
