import type { Entry } from '@otklik/contract/conversations';
import { IconArrowBackUp, IconArrowForwardUp, IconCheck, IconHandGrab, IconRotate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../desk.ts';
import { fullDateOf, timeOf } from '../ui/dates.ts';
import classes from './timeline.module.css';

const icons = { taken: IconHandGrab, assigned: IconArrowForwardUp, returned: IconArrowBackUp, solved: IconCheck, reopened: IconRotate };

/** What happened to a conversation besides talk: a thin line. */
export function EventLine({ entry }: { entry: Entry }) {
  const { t } = useTranslation('conversations');
  const me = useMe();
  if (entry.kind === 'message') return null;
  const Icon = icons[entry.kind];
  const nameIn = (person: Entry['author'] | null) => (person === null ? '' : (person.name ?? t('someone')));
  const by = entry.author.kind === 'agent' && entry.author.id === me.id ? 'me' : entry.author.kind;
  const to = entry.to?.id === me.id ? t('toYou') : nameIn(entry.to);
  return (
    <div className={classes.event}>
      <Icon size={15} stroke={1.6} aria-hidden />
      <span>{t(`event_${entry.kind}_${by}`, { name: nameIn(entry.author), to })}</span>
      <time dateTime={entry.at} title={fullDateOf(entry.at)}>
        {timeOf(entry.at)}
      </time>
    </div>
  );
}
