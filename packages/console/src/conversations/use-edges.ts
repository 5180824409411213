import type { Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useState } from 'react';
import { loadNewer, loadOlder } from './queries.ts';

interface Given {
  id: string;
  virtual: Virtualizer<HTMLDivElement, Element>;
  count: number;
  older: boolean;
  newer: boolean;
  /** The opening place has been reached: before that the edges are not where the person looks. */
  settled: boolean;
}

const ahead = 10;

/** Loads the next page as its edge comes near. */
export function useEdges({ id, virtual, count, older, newer, settled }: Given) {
  const [error, setError] = useState<unknown>(null);
  const shown = virtual.getVirtualItems();
  const nearTop = settled && older && (shown[0]?.index ?? ahead) < ahead;
  const nearEnd = settled && newer && (shown.at(-1)?.index ?? 0) > count - ahead;

  const load = useCallback(() => {
    setError(null);
    if (nearTop) loadOlder(id).catch(setError);
    if (nearEnd) loadNewer(id).catch(setError);
  }, [id, nearTop, nearEnd]);
  // A page may bring the edge no further away, so each new count looks again
  useEffect(load, [load, count]);

  return { error, again: load };
}
