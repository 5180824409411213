import type { CustomerCard } from '@otklik/contract/customers';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shortDateOf } from '../ui/dates.ts';
import classes from './panel.module.css';

/** What the customer wrote about before. */
export function EarlierConversations({ customer, currentId }: { customer: CustomerCard; currentId: string }) {
  const { t } = useTranslation('customers');
  const others = customer.conversations.filter((one) => one.id !== currentId);
  return (
    <section className={classes.box}>
      <h3>{t('earlier')}</h3>
      {others.length === 0 && <p className={classes.faint}>{t('noEarlier')}</p>}
      <ul className={classes.lines}>
        {others.map((one) => (
          <li key={one.id}>
            <Link to="/inbox/$view/$conversationId" params={{ view: one.status === 'solved' ? 'solved' : 'all', conversationId: one.id }}>
              {one.preview || '…'}
            </Link>
            <span className={classes.faint}>
              {t(`status_${one.status}`)} · {shortDateOf(one.createdAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
