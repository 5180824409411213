import type { CustomerCard } from '@otklik/contract/customers';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOrDateOf } from '../ui/dates.ts';
import { useMinute } from '../ui/now.ts';
import classes from './panel.module.css';

const few = 5;
const isWeb = (url: string) => /^https?:\/\//i.test(url);

/** The shop's pages the customer looked at; the first is the one before their eyes. */
export function Pages({ customer }: { customer: CustomerCard }) {
  const { t } = useTranslation('customers');
  const minute = useMinute();
  const [all, setAll] = useState(false);
  const { pages, online } = customer;
  const shown = all ? pages : pages.slice(0, few);
  return (
    <section className={classes.box}>
      <h3>{t('pages')}</h3>
      {pages.length === 0 && <p className={classes.faint}>{t('noPages')}</p>}
      <ul className={classes.lines}>
        {shown.map((page, at) => (
          <li key={`${page.viewedAt} ${page.url}`}>
            <a href={isWeb(page.url) ? page.url : undefined} target="_blank" rel="noopener noreferrer nofollow" title={page.url}>
              {page.title || page.url}
            </a>
            {at === 0 && online ? <span className={classes.now}>{t('looking')}</span> : <time>{timeOrDateOf(page.viewedAt, minute)}</time>}
          </li>
        ))}
      </ul>
      {pages.length > shown.length && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('more', { count: pages.length - shown.length })}
        </button>
      )}
    </section>
  );
}
