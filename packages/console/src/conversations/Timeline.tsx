import { Button, Skeleton } from '@mantine/core';
import type { Conversation } from '@otklik/contract/conversations';
import { IconArrowDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api.ts';
import { useMe } from '../desk.ts';
import { type Outgoing, pendingOf } from '../outbox-law.ts';
import { dateOf, dayKey, nearDay } from '../ui/dates.ts';
import { useMinute } from '../ui/now.ts';
import { EventLine } from './EventLine.tsx';
import { Message } from './Message.tsx';
import { PendingMessage } from './PendingMessage.tsx';
import { entriesQuery, openAround, openNewest } from './queries.ts';
import { noteRead } from './reading.ts';
import classes from './timeline.module.css';
import { hasNewer, hasOlder, type Item, itemsOf, lastSeq } from './timeline.ts';
import { useEdges } from './use-edges.ts';
import { useStickToEnd } from './use-stick-to-end.ts';

interface Props {
  id: string;
  row: Conversation | undefined;
  around: { seq: number; words: string } | undefined;
  pending: Outgoing[];
}

/** All talk on one matter: virtual, loaded a page at a time both ways, at its end unless somebody reads above. */
export function Timeline({ id, row, around, pending }: Props) {
  const { t } = useTranslation('conversations');
  const me = useMe();
  const { data: stretch, error, refetch } = useQuery(entriesQuery(id));
  const items = useMemo(() => itemsOf(stretch?.entries ?? [], pendingOf(pending, id), dayKey), [stretch?.entries, pending, id]);
  const scroller = useRef<HTMLDivElement>(null);
  const newer = stretch !== undefined && hasNewer(stretch);

  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'day' || items[index]?.kind === 'event' ? 34 : 58),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 8,
    paddingStart: 16,
    paddingEnd: 8,
    anchorTo: 'end',
    followOnAppend: !newer,
    scrollEndThreshold: 60,
  });
  const [target, setTarget] = useState(around?.seq);
  useEffect(() => {
    if (!around) return;
    setTarget(around.seq);
    void openAround(id, around.seq).catch(() => {});
  }, [id, around]);

  const ownNow = pending.at(-1)?.id;
  const { atEnd, toEnd } = useStickToEnd({ scroller, virtual, items, ready: stretch !== undefined, target, reached: () => setTarget(undefined), ownNow });
  const edges = useEdges({ id, virtual, count: items.length, older: stretch !== undefined && hasOlder(stretch), newer, settled: target === undefined });

  const seen = stretch && !newer ? lastSeq(stretch) : 0;
  useEffect(() => {
    const note = () => {
      if (document.visibilityState === 'visible' && document.hasFocus() && atEnd) noteRead(id, seen, me.id);
    };
    note();
    window.addEventListener('focus', note);
    document.addEventListener('visibilitychange', note);
    return () => {
      window.removeEventListener('focus', note);
      document.removeEventListener('visibilitychange', note);
    };
  }, [id, seen, atEnd, me.id]);

  return (
    <div className={classes.place}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard */}
      <div ref={scroller} className={classes.scroller} role="region" aria-label={t('talk')} tabIndex={0}>
        {!stretch && !error && <TalkSkeleton />}
        {(error && !stretch) || edges.error ? (
          <div className={classes.trouble} role="alert">
            <span>{sentenceOf(error ?? edges.error)}</span>
            <Button size="compact-sm" variant="default" onClick={() => (stretch ? edges.again() : void refetch())}>
              {t('tryAgain')}
            </Button>
          </div>
        ) : null}
        <div className={classes.all} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const item = items[index];
            return item ? (
              <div key={key} ref={virtual.measureElement} data-index={index} className={classes.item} style={{ transform: `translateY(${start}px)` }}>
                <Line item={item} row={row} found={around} />
              </div>
            ) : null;
          })}
        </div>
      </div>
      {(!atEnd || newer) && items.length > 0 && (
        <Button
          className={classes.down}
          size="compact-md"
          variant="default"
          leftSection={<IconArrowDown size={16} stroke={1.6} aria-hidden />}
          onClick={() => void (newer ? openNewest(id).then(toEnd) : toEnd())}
        >
          {row?.waitingSince && row.seq > (row.readSeq ?? 0) ? t('newBelow') : t('toNewest')}
        </Button>
      )}
    </div>
  );
}

function Line({ item, row, found }: { item: Item; row: Conversation | undefined; found: { seq: number; words: string } | undefined }) {
  const minute = useMinute();
  if (item.kind === 'day') return <div className={classes.day}>{nearDay(item.at, minute) ?? dateOf(item.at)}</div>;
  if (item.kind === 'event') return <EventLine entry={item.entry} />;
  if (item.kind === 'pending') return <PendingMessage reply={item.reply} />;
  return <Message entry={item.entry} first={item.first} row={row} words={found?.seq === item.entry.seq ? found.words : undefined} />;
}

function TalkSkeleton() {
  return (
    <div className={classes.skeleton} aria-hidden>
      <Skeleton height={40} width="46%" radius="lg" />
      <Skeleton height={58} width="58%" radius="lg" />
      <Skeleton height={40} width="40%" radius="lg" ml="auto" />
    </div>
  );
}
