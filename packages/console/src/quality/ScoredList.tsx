import type { ScoredRow as Row } from '@otklik/contract/quality';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './list.module.css';
import { ScoredRow } from './ScoredRow.tsx';

interface Props {
  rows: Row[];
  list: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'fetchNextPage'>;
  scroller: RefObject<HTMLDivElement | null>;
  picked: ReadonlySet<string> | undefined;
  pick: (conversationId: string) => void;
}

/** The rows, of which only those in sight are drawn; the next page comes before its end is seen. */
export function ScoredList({ rows, list, scroller, picked, pick }: Props) {
  const { t } = useTranslation('quality');
  const place = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  // What stands above the list changes its height: filters fold, averages come
  useLayoutEffect(() => {
    const measure = () => setTop(place.current?.offsetTop ?? 0);
    measure();
    const watch = new ResizeObserver(measure);
    if (place.current?.parentElement) watch.observe(place.current.parentElement);
    return () => watch.disconnect();
  }, []);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 64,
    getItemKey: (index) => `${rows[index]?.conversationId} ${rows[index]?.agentId}`,
    overscan: 8,
    scrollMargin: top,
  });
  const shown = virtual.getVirtualItems();
  const atEnd = (shown.at(-1)?.index ?? 0) >= rows.length - 10;
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list;
  useEffect(() => {
    if (atEnd && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [atEnd, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  return (
    <ul ref={place} className={css.rows} style={{ height: virtual.getTotalSize() }} aria-label={t('list')}>
      {shown.map(({ index, key, start }) => {
        const row = rows[index];
        return row ? (
          <li key={key} ref={virtual.measureElement} data-index={index} style={{ transform: `translateY(${start - top}px)` }}>
            <ScoredRow row={row} picked={picked?.has(row.conversationId)} pick={pick} />
          </li>
        ) : null;
      })}
    </ul>
  );
}
