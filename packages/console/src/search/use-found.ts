import { useDebouncedValue } from '@mantine/hooks';
import type { SearchResult } from '@otklik/contract/search';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask, contract, Refused, sentenceOf } from '../api.ts';

/** What the server finds for the words being typed; the last finding stays until the next has come. */
export function useFound(words: string): { found: SearchResult | undefined; searching: boolean; error: string | null } {
  const [asked] = useDebouncedValue(words.trim(), 120);
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', asked],
    queryFn: () => ask(contract.search.search, { query: { q: asked } }),
    enabled: asked.length > 1,
    staleTime: 10_000,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
  });
  const tooShort = error instanceof Refused && error.code === 'search_query_too_short';
  return { found: asked.length > 1 ? data : undefined, searching: isFetching, error: error && !tooShort ? sentenceOf(error) : null };
}
