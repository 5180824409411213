import { Button, Skeleton } from '@mantine/core';
import type { Entry } from '@otklik/contract/conversations';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, contract, sentenceOf } from '../api.ts';
import { dateOf, dayKey, fullDateOf, nearDay, timeOf } from '../ui/dates.ts';
import { useMinute } from '../ui/now.ts';
import { RichText } from '../ui/RichText.tsx';
import { Mark } from './Mark.tsx';
import { hasWords, keyOf, type Lost, segmentsOf } from './marks.ts';
import { talkQuery } from './queries.ts';
import { useStandardWords } from './standard-words.ts';
import css from './talk.module.css';

interface Props {
  conversationId: string;
  /** What is marked in it; nothing in a blind review. */
  lost: readonly Lost[];
  explain: (lost: Lost) => ReactNode;
  /** Comes into sight once it is there. */
  seq?: number | undefined;
}

/** A conversation to be read, with the words that cost points underlined in their place. */
export function Talk({ conversationId, lost, explain, seq }: Props) {
  const { t } = useTranslation(['quality', 'form']);
  const { data: entries, error, refetch } = useQuery(talkQuery(conversationId));
  const minute = useMinute();
  const place = useRef<HTMLElement>(null);
  const ready = entries !== undefined;
  useEffect(() => {
    if (ready && seq !== undefined) place.current?.querySelector(`[data-seq="${seq}"]`)?.scrollIntoView({ block: 'center' });
  }, [ready, seq]);
  return (
    <section ref={place} className={css.talk} aria-label={t('talk')}>
      {!entries && !error && (
        <div className={css.coming} aria-busy="true">
          <Skeleton height={40} width="46%" radius="lg" />
          <Skeleton height={58} width="58%" radius="lg" />
          <Skeleton height={40} width="40%" radius="lg" ml="auto" />
        </div>
      )}
      {error && !entries && (
        <div role="alert">
          {sentenceOf(error)}{' '}
          <Button size="compact-sm" variant="default" onClick={() => void refetch()}>
            {t('form:tryAgain')}
          </Button>
        </div>
      )}
      {entries?.map((entry, at) => {
        const before = entries[at - 1];
        const newDay = !before || dayKey(before.at) !== dayKey(entry.at);
        const here = lost.filter(({ line }) => line.entryId === entry.id);
        return (
          <div key={entry.id} data-seq={entry.seq} data-shown={entry.seq === seq || undefined}>
            {newDay && <div className={css.day}>{nearDay(entry.at, minute) ?? dateOf(entry.at)}</div>}
            {entry.kind === 'message' ? <Said entry={entry} lost={here} explain={explain} /> : <Happened entry={entry} />}
          </div>
        );
      })}
    </section>
  );
}

function Said({ entry, lost, explain }: { entry: Entry; lost: Lost[]; explain: Props['explain'] }) {
  const { t } = useTranslation('quality');
  const words = useStandardWords();
  const ours = entry.author.kind !== 'customer';
  return (
    <article className={css.message} data-ours={ours || undefined}>
      <div className={css.name}>{ours ? (entry.author.name ?? t('unnamed')) : (entry.author.name ?? t('customerSays'))}</div>
      {entry.files.map((file) => (
        <a
          key={file.id}
          className={css.file}
          href={addressOf(contract.files.get, { params: { fileId: file.id }, query: { size: 'full' } })}
          download={file.name}
        >
          {t('fileName', { name: file.name })}
        </a>
      ))}
      <div className={css.text} dir="auto">
        {segmentsOf(entry.text, lost).map((segment, at) =>
          segment.lost.length > 0 ? (
            // The stretches of one text never move
            <Mark key={at} lost={segment.lost} begins={segment.begins} explain={explain}>
              {segment.text}
            </Mark>
          ) : (
            <RichText key={at} text={segment.text} />
          ),
        )}
      </div>
      <div className={css.foot}>
        {lost
          .filter((one) => !hasWords(one))
          .map((one) => (
            <Mark key={keyOf(one)} lost={[one]} begins={[one]} sign explain={explain}>
              {words.rule(one.line.rule).title}
            </Mark>
          ))}
        <time dateTime={entry.at} title={fullDateOf(entry.at)}>
          {timeOf(entry.at)}
        </time>
      </div>
    </article>
  );
}

function Happened({ entry }: { entry: Entry }) {
  const { t } = useTranslation('conversations');
  if (entry.kind === 'message') return null;
  const by = entry.author.kind;
  return (
    <div className={css.day}>
      {t(`event_${entry.kind}_${by}`, { name: entry.author.name ?? t('someone'), to: entry.to?.name ?? t('someone') })}{' '}
      <time dateTime={entry.at}>{timeOf(entry.at)}</time>
    </div>
  );
}
