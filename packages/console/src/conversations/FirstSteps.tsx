import { Button } from '@mantine/core';
import { IconBuildingStore, IconCode, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useSites } from '../desk.ts';
import { CopyLine } from '../ui/CopyLine.tsx';
import { embedLine } from '../ui/embed-line.ts';
import classes from './empty-pane.module.css';

/** What to do first on a new desk: try it, put it on the site, call the others. */
export default function FirstSteps() {
  const { t } = useTranslation('conversations');
  const site = useSites()[0];
  const mayInvite = useMay('invitePeople');
  return (
    <div className={classes.first}>
      <h2>{t('firstTitle')}</h2>
      <p>{t('firstText')}</p>
      <ol>
        <Step icon={<IconBuildingStore size={22} stroke={1.6} aria-hidden />} title={t('firstDemo')} text={t('firstDemoText')}>
          <Button component="a" href="/demo" target="_blank" rel="noopener">
            {t('firstDemoOpen')}
          </Button>
        </Step>
        <Step icon={<IconCode size={22} stroke={1.6} aria-hidden />} title={t('firstEmbed')} text={t('firstEmbedText')}>
          {site && <CopyLine text={embedLine(site.key)} label={t('firstEmbed')} />}
        </Step>
        {mayInvite && (
          <Step icon={<IconUserPlus size={22} stroke={1.6} aria-hidden />} title={t('firstInvite')} text={t('firstInviteText')}>
            <Button component={Link} to="/settings/people" variant="default">
              {t('firstInviteOpen')}
            </Button>
          </Step>
        )}
      </ol>
    </div>
  );
}

function Step({ icon, title, text, children }: { icon: ReactNode; title: string; text: string; children: ReactNode }) {
  return (
    <li>
      <span className={classes.icon}>{icon}</span>
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
        {children}
      </div>
    </li>
  );
}
