import { may } from '@otklik/contract/permissions';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../desk.ts';
import type { SettingsPage } from '../pages.ts';
import { useCurrentInSight } from '../ui/use-current-in-sight.ts';
import classes from './shell.module.css';

/** The settings: their menu on the left, the chosen page beside it. */
export function SettingsFrame({ pages }: { pages: SettingsPage[] }) {
  const { t } = useTranslation('shell');
  const me = useMe();
  const row = useCurrentInSight();
  return (
    <div className={classes.settings}>
      <nav ref={row} className={classes.settingsMenu} aria-label={t('settings')}>
        <h2>{t('settings')}</h2>
        {pages
          .filter((page) => may[page.may](me))
          .map(({ path, title, icon: Icon }) => (
            <Link key={path} to={path} activeProps={{ 'data-on': true, 'aria-current': 'page' }}>
              <Icon size={20} stroke={1.6} aria-hidden />
              {t(title)}
            </Link>
          ))}
      </nav>
      <main className={classes.settingsPage}>
        <Outlet />
      </main>
    </div>
  );
}
