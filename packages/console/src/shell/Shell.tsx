import { useMantineColorScheme } from '@mantine/core';
import { IconBook2, IconMessageCircle, IconSettings, IconStar } from '@tabler/icons-react';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { listenToKeys, useActions } from '../actions.ts';
import { photoOf, useMe } from '../desk.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { patiently } from '../ui/patiently.ts';
import { setLanguage } from '../words/index.ts';
import { Logo } from './Logo.tsx';
import { openShortcuts } from './open-shortcuts.ts';
import classes from './shell.module.css';
import { TroubleStrip } from './TroubleStrip.tsx';

// Menus and dialogs come right after the first paint: nobody opens them before they see the desk.
const MeMenu = lazy(() => patiently(() => import('./MeMenu.tsx')));
const Overlays = lazy(() => patiently(() => import('./Overlays.tsx')));

/** The frame of every room behind the sign-in: the rail with the rooms and oneself, and what is told over all of them. */
export function Shell({ badge, children }: { badge?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('shell');
  const me = useMe();
  const { setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const inInbox = useLocation({ select: ({ pathname }) => pathname.startsWith('/inbox') });

  useEffect(() => void setLanguage(me.language), [me.language]);
  useEffect(() => setColorScheme(me.theme), [me.theme, setColorScheme]);
  useEffect(listenToKeys, []);
  const go = t('groupGo');
  useActions([
    { id: 'inbox', title: t('inbox'), icon: IconMessageCircle, keys: ['Alt+Digit1'], group: go, do: () => void navigate({ to: '/inbox/mine' }) },
    { id: 'handbook', title: t('handbook'), icon: IconBook2, keys: ['Alt+Digit8'], group: go, do: () => void navigate({ to: '/handbook' }) },
    { id: 'quality', title: t('quality'), icon: IconStar, keys: ['Alt+Digit2'], group: go, do: () => void navigate({ to: '/quality' }) },
    { id: 'settings', title: t('settings'), icon: IconSettings, keys: ['Alt+Digit9'], group: go, do: () => void navigate({ to: '/settings' }) },
    { id: 'shortcuts', title: t('shortcuts'), keys: ['Shift+Slash'], group: go, do: openShortcuts },
  ]);

  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#room">
        {t('skip')}
      </a>
      <nav className={classes.rail} aria-label={t('rooms')}>
        <Logo />
        <Link className={classes.link} {...(inInbox ? { 'data-on': true, 'aria-current': 'page' } : {})} to="/inbox/mine" title={t('inbox')}>
          <span className={classes.spoken}>{t('inbox')}</span>
          <IconMessageCircle size={22} stroke={1.6} aria-hidden />
          {badge}
        </Link>
        <Link className={classes.link} activeProps={{ 'data-on': true, 'aria-current': 'page' }} to="/quality" aria-label={t('quality')} title={t('quality')}>
          <IconStar size={22} stroke={1.6} aria-hidden />
        </Link>
        <span className={classes.push} />
        <Link
          className={classes.link}
          activeProps={{ 'data-on': true, 'aria-current': 'page' }}
          to="/handbook"
          aria-label={t('handbook')}
          title={t('handbook')}
        >
          <IconBook2 size={22} stroke={1.6} aria-hidden />
        </Link>
        <Link
          className={classes.link}
          activeProps={{ 'data-on': true, 'aria-current': 'page' }}
          to="/settings"
          aria-label={t('settings')}
          title={t('settings')}
        >
          <IconSettings size={22} stroke={1.6} aria-hidden />
        </Link>
        <Suspense
          fallback={
            <span className={classes.me}>
              <Avatar name={me.name} seed={me.id} photo={photoOf(me.photoFileId)} />
            </span>
          }
        >
          <MeMenu />
        </Suspense>
      </nav>
      <div id="room" className={classes.room} tabIndex={-1}>
        <TroubleStrip />
        {children}
      </div>
      <Suspense>
        <Overlays />
      </Suspense>
    </div>
  );
}
