import { Link, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../desk.ts';
import { useCurrentInSight } from '../ui/use-current-in-sight.ts';
import css from './frame.module.css';

/** The quality room: its parts above, the chosen one below. */
export default function QualityFrame() {
  const { t } = useTranslation('quality');
  const reviews = useMay('reviewQuality');
  const row = useCurrentInSight();
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  const parts = [
    { to: '/quality', title: t('part_list'), exact: true },
    { to: '/quality/mine', title: t('part_mine') },
    ...(reviews
      ? [
          { to: '/quality/calibrations', title: t('part_calibrations') },
          { to: '/quality/rules', title: t('part_rules') },
        ]
      : []),
  ];
  return (
    <main className={css.room}>
      <nav ref={row} className={css.parts} aria-label={t('parts')}>
        {parts.map(({ to, title, exact }) => (
          <Link key={to} to={to} activeOptions={{ exact: exact ?? false, includeSearch: false }} activeProps={{ 'data-on': true, 'aria-current': 'page' }}>
            {title}
          </Link>
        ))}
      </nav>
      <Outlet />
    </main>
  );
}
