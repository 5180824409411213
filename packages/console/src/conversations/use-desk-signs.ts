import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMe } from '../desk.ts';
import { showCount } from '../ui/tab-sign.ts';
import { countsQuery } from './queries.ts';

/** How many conversations ask for this person: unread ones of their own, and the queue while they are there for it. */
export function useAsking(): number {
  const me = useMe();
  const { data: counts } = useQuery(countsQuery);
  if (!counts) return 0;
  return counts.unread + (me.status === 'online' ? counts.unassigned : 0);
}

/** The same number on the browser's tab: in its title and on its icon. */
export function useDeskSigns(asking: number): void {
  useEffect(() => showCount(asking), [asking]);
}
