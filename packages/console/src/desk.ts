import type { Profile } from '@otklik/contract/people';
import type { Permission } from '@otklik/contract/permissions';
import { may } from '@otklik/contract/permissions';
import { MutationCache, QueryCache, QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { ask, contract, Refused } from './api.ts';

function whenRefused(error: Error) {
  if (error instanceof Refused && error.code === 'not_signed_in') queries.setQueryData(keys.me, null);
}

/** Everything read from the server lives here; frames of the live connection are merged into it. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: whenRefused }),
  mutationCache: new MutationCache({ onError: whenRefused }),
  defaultOptions: {
    queries: {
      // The live connection tells what changes; after a reconnect everything is asked anew.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (tries, error) => tries < 4 && (!(error instanceof Refused) || error.passing),
      retryDelay: (tries) => Math.min(400 * 2 ** tries, 5000),
    },
    mutations: { networkMode: 'always' },
  },
});

export const keys = {
  status: ['status'],
  me: ['me'],
  people: ['people'],
  sites: ['sites'],
  workspace: ['workspace'],
  /** What the desk changed in the standard, and what its coach learnt. */
  standard: ['standard'],
} as const;

export const statusQuery = queryOptions({ queryKey: keys.status, queryFn: () => ask(contract.workspace.status) });
/** The person who sits here; null when nobody is signed in. */
export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: () =>
    ask(contract.people.me).catch((error: unknown) => {
      if (error instanceof Refused && error.status === 401) return null;
      throw error;
    }),
});
export const peopleQuery = queryOptions({ queryKey: keys.people, queryFn: () => ask(contract.people.list) });
export const sitesQuery = queryOptions({ queryKey: keys.sites, queryFn: () => ask(contract.sites.list) });
export const workspaceQuery = queryOptions({ queryKey: keys.workspace, queryFn: () => ask(contract.workspace.get) });

/** The person whom the gate has let in. Not asked of the cache: it empties before the gate closes, and a part that is drawn in between would have nobody. */
export const Me = createContext<Profile | null>(null);
/** The signed-in person. For rooms behind the sign-in only. */
export function useMe(): Profile {
  const me = useContext(Me);
  if (!me) throw new Error('nobody is signed in');
  return me;
}
/** What the desk changed in the standard; the coach puts it on the shipped one. */
export const standardQuery = queryOptions({ queryKey: keys.standard, queryFn: () => ask(contract.standard.get) });
export const usePeople = () => useQuery(peopleQuery).data ?? [];
export const useSites = () => useQuery(sitesQuery).data ?? [];
export const useWorkspace = () => useQuery(workspaceQuery).data;
export const useMay = (verb: Permission) => may[verb](useMe());

/** Address of a face or a logo, or null. */
export const photoOf = (photoFileId: string | null | undefined) => (photoFileId ? `/api/photos/${photoFileId}` : null);

let offsetMs = 0;
/** The live connection tells the server's clock; this machine's may be wrong. */
export function setServerNow(now: string) {
  offsetMs = Date.parse(now) - Date.now();
}
/** Now by the server's clock, in milliseconds. */
export const serverNow = () => Date.now() + offsetMs;
