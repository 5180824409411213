import type { Conversation, View } from '@otklik/contract/conversations';
import { useCallback, useEffect, useRef, useState } from 'react';
import { steady } from './rows.ts';

const holdMs = 1500;

/** Rows that don't jump under the cursor: while somebody points at the list their order stands, and settles a moment later. */
export function useSteadyRows(view: View, rows: Conversation[]): { rows: Conversation[]; hold: () => void } {
  const [held, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const order = useRef<{ view: View; ids: string[] }>({ view, ids: [] });

  const shown = held && order.current.view === view ? steady(rows, order.current.ids) : rows;
  useEffect(() => {
    order.current = { view, ids: shown.map((row) => row.id) };
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const hold = useCallback(() => {
    setHeld(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setHeld(false), holdMs);
  }, []);
  return { rows: shown, hold };
}
