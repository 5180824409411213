import type { Conversation, Entry } from '@otklik/contract/conversations';
import { IconCheck, IconChecks } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../desk.ts';
import { fullDateOf, timeOf } from '../ui/dates.ts';
import { RichText } from '../ui/RichText.tsx';
import { Files } from './Files.tsx';
import classes from './message.module.css';

interface Props {
  entry: Entry;
  /** The first of several by the same person: carries the name of a colleague. */
  first: boolean;
  row: Conversation | undefined;
  /** Words that were searched for, when this is what was found. */
  words: string | undefined;
}

/** A message on the timeline: the customer's on the left, ours on the right. */
export const Message = memo(function Message({ entry, first, row, words }: Props) {
  const { t } = useTranslation('conversations');
  const me = useMe();
  const { author, text, files } = entry;
  const ours = author.kind !== 'customer';
  const name = ours && author.id !== me.id ? author.name : null;
  const state = row && entry.seq <= row.customerSeenSeq ? 'seen' : row && entry.seq <= row.customerDeliveredSeq ? 'delivered' : 'sent';
  const Mark = state === 'sent' ? IconCheck : IconChecks;
  return (
    <article className={classes.message} data-ours={ours || undefined} data-first={first || undefined} data-found={words !== undefined || undefined}>
      {first && name && <div className={classes.name}>{name}</div>}
      {files.length > 0 && <Files files={files} />}
      <div className={classes.text}>
        {text !== '' && (
          <span dir="auto">
            <RichText text={text} words={words} />
          </span>
        )}
        <span className={classes.foot}>
          <time dateTime={entry.at} title={fullDateOf(entry.at)}>
            {timeOf(entry.at)}
          </time>
          {ours && (
            <span className={classes.mark} data-state={state} role="img" aria-label={t(`state_${state}`)} title={t(`state_${state}`)}>
              <Mark size={14} stroke={1.8} aria-hidden />
            </span>
          )}
        </span>
      </div>
    </article>
  );
});
