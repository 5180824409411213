import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Item } from './timeline.ts';

const nearPx = 60;

interface Given {
  scroller: RefObject<HTMLDivElement | null>;
  virtual: Virtualizer<HTMLDivElement, Element>;
  items: Item[];
  ready: boolean;
  /** Begin at this entry instead of the end. */
  target: number | undefined;
  reached: () => void;
  /** The newest reply of this person that is on its way: their own words are always shown to them. */
  ownNow: string | undefined;
}

/** Where the timeline stands: opened at its end (or at what was searched for), kept there while the window or the composer changes. */
export function useStickToEnd({ scroller, virtual, items, ready, target, reached, ownNow }: Given) {
  const [atEnd, setAtEnd] = useState(true);
  const stuck = useRef(true);
  const opened = useRef(false);

  const toEnd = useCallback(() => {
    stuck.current = true;
    virtual.scrollToIndex(Math.max(0, virtual.options.count - 1), { align: 'end' });
  }, [virtual]);

  useLayoutEffect(() => {
    if (!ready || items.length === 0) return;
    const index = target === undefined ? -1 : items.findIndex((item) => 'entry' in item && item.entry.seq === target);
    if (index >= 0) {
      opened.current = true;
      stuck.current = false;
      virtual.scrollToIndex(index, { align: 'center' });
      reached();
    } else if (!opened.current && target === undefined) {
      opened.current = true;
      toEnd();
    }
  }, [ready, items, target, reached, toEnd, virtual]);

  useEffect(() => {
    if (ownNow) toEnd();
  }, [ownNow, toEnd]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const near = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx;
      stuck.current = near;
      setAtEnd(near);
    };
    element.addEventListener('scroll', look, { passive: true });
    const sizes = new ResizeObserver(() => {
      if (stuck.current && opened.current) element.scrollTop = element.scrollHeight;
    });
    sizes.observe(element);
    if (element.firstElementChild) for (const child of element.children) sizes.observe(child);
    return () => {
      element.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [scroller]);

  return { atEnd, toEnd };
}
