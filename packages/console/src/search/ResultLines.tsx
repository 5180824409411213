import type { SearchResult } from '@otklik/contract/search';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../desk.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { timeOrDateOf } from '../ui/dates.ts';
import classes from './search.module.css';

/** A found customer. */
export function CustomerLine({ customer }: { customer: SearchResult['customers'][number] }) {
  const { t } = useTranslation('search');
  const contacts = [customer.email, customer.phone].filter(Boolean).join(' · ');
  return (
    <>
      <Avatar name={customer.name} seed={customer.id} size={28} />
      <span className={classes.grow}>
        <b>{customer.name ?? t('guest', { number: customer.number })}</b>
        <small>{customer.conversationId ? contacts : t('noConversation')}</small>
      </span>
    </>
  );
}

/** The found text with its marks, around the first of them. */
function Found({ text, marks }: SearchResult['messages'][number]['found']) {
  const ends = [...marks.map(([, end]) => end)];
  return (
    <>
      {marks.map(([start, end], at) => (
        <Fragment key={start}>
          {text.slice(ends[at - 1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  );
}

/** A found message: its words, whose, when. */
export function MessageLine({ message }: { message: SearchResult['messages'][number] }) {
  const { t } = useTranslation('search');
  const who = message.customerName ?? t('guest', { number: message.customerNumber });
  return (
    <span className={classes.grow}>
      <span className={classes.text} dir="auto">
        <Found {...message.found} />
      </span>
      <small>
        {who} · {t(`by_${message.by}`)} · {timeOrDateOf(message.at, serverNow())}
      </small>
    </span>
  );
}
