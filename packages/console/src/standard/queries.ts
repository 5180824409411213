import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, contract } from '../api.ts';
import { keys } from '../desk.ts';

/** Versions of the standard, newest first, page by page. */
export const versionsQuery = infiniteQueryOptions({
  queryKey: [...keys.standard, 'versions'],
  queryFn: ({ pageParam }) => ask(contract.standard.versions, { query: pageParam === '' ? {} : { cursor: pageParam } }),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
});

/** The newest of them: who saved while somebody was editing. */
export const newestVersionsQuery = queryOptions({
  queryKey: [...keys.standard, 'newest'],
  queryFn: async () => (await ask(contract.standard.versions, { query: {} })).items,
});

/** The edits as they stood in a version. */
export const versionQuery = (number: number) =>
  queryOptions({
    queryKey: ['standard-version', number],
    queryFn: () => ask(contract.standard.version, { params: { number: String(number) } }),
  });
