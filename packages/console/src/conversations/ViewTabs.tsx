import type { View } from '@otklik/contract/conversations';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './list.module.css';
import { countsQuery, views } from './queries.ts';

/** The views of the inbox with how many stand in each. */
export function ViewTabs({ view }: { view: View }) {
  const { t } = useTranslation('conversations');
  const { data: counts } = useQuery(countsQuery);
  return (
    <nav className={classes.views} aria-label={t('views')}>
      {views.map((one) => (
        <Link key={one} to="/inbox/$view" params={{ view: one }} data-on={one === view || undefined} aria-current={one === view ? 'page' : undefined}>
          {t(`view_${one}`)}
          {one !== 'solved' && counts !== undefined && counts[one] > 0 && <span>{counts[one] > 999 ? '999+' : counts[one]}</span>}
        </Link>
      ))}
    </nav>
  );
}
