import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../desk.ts';
import css from './frame.module.css';

/** The quality room: its parts above, the chosen one below. */
export default function QualityFrame() {
  const { t } = useTranslation('quality');
  const reviews = useMay('reviewQuality');
  const nav = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  useEffect(() => {
    // On a phone the tabs are wider than the screen.
    if (path) nav.current?.querySelector('[aria-current=page]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [path]);
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
      <nav ref={nav} className={css.parts} aria-label={t('parts')}>
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
