import { Button } from '@mantine/core';
import type { Conversation, View } from '@otklik/contract/conversations';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api.ts';
import { EmptyView } from './EmptyView.tsx';
import { ListSkeleton } from './ListSkeleton.tsx';
import classes from './list.module.css';
import { listQuery } from './queries.ts';
import { Row } from './Row.tsx';
import { rowsOf } from './rows.ts';
import { useListKeys } from './use-list-keys.ts';
import { useSteadyRows } from './use-steady-rows.ts';
import { ViewTabs } from './ViewTabs.tsx';

type Line = { key: string; heading: string } | { key: string; row: Conversation };

interface Props {
  view: View;
  selectedId: string | undefined;
  searchBox: ReactNode;
}

/** The left column: the views, the search, and whose turn it is. */
export function List({ view, selectedId, searchBox }: Props) {
  const { t } = useTranslation('conversations');
  const list = useInfiniteQuery(listQuery(view));
  const { rows, hold } = useSteadyRows(
    view,
    useMemo(() => rowsOf(list.data), [list.data]),
  );
  const scroller = useRef<HTMLDivElement>(null);

  const lines = useMemo<Line[]>(() => {
    const waiting = rows.filter((row) => row.waitingSince !== null);
    const others = rows.filter((row) => row.waitingSince === null);
    const asLine = (row: Conversation): Line => ({ key: row.id, row });
    if (view === 'solved' || others.length === 0) return rows.map(asLine);
    return [...waiting.map(asLine), { key: 'heading', heading: t('waitForCustomer') }, ...others.map(asLine)];
  }, [rows, view, t]);

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ('row' in (lines[index] ?? {}) ? 78 : 38),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 6,
  });
  const shown = virtual.getVirtualItems();
  const atEnd = (shown.at(-1)?.index ?? 0) >= lines.length - 8;
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isFetchNextPageError } = list;
  useEffect(() => {
    if (atEnd && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [atEnd, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);

  useListKeys(
    view,
    lines.flatMap((line) => ('row' in line ? line.row.id : [])),
    selectedId,
    (id) =>
      virtual.scrollToIndex(
        lines.findIndex((line) => line.key === id),
        { align: 'auto' },
      ),
  );

  return (
    <section className={classes.column} aria-label={t('list')}>
      <ViewTabs view={view} />
      <div className={classes.search}>{searchBox}</div>
      <div ref={scroller} className={classes.scroller} onPointerMove={hold} onPointerDown={hold} tabIndex={-1}>
        {list.isPending && <ListSkeleton />}
        {list.isError && lines.length === 0 && (
          <div className={classes.trouble} role="alert">
            <p>{sentenceOf(list.error)}</p>
            <Button size="xs" variant="default" onClick={() => void list.refetch()}>
              {t('tryAgain')}
            </Button>
          </div>
        )}
        {list.isSuccess && lines.length === 0 && <EmptyView view={view} />}
        <ul className={classes.rows} style={{ height: virtual.getTotalSize() }}>
          {shown.map(({ index, key, start }) => {
            const line = lines[index];
            if (!line) return null;
            return (
              <li key={key} className={classes.line} style={{ transform: `translateY(${start}px)` }}>
                {'row' in line ? <Row row={line.row} view={view} selected={line.row.id === selectedId} /> : <h2 className={classes.heading}>{line.heading}</h2>}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
