import type { Conversation, View } from '@otklik/contract/conversations';
import { IconPaperclip } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, usePeople, useSites } from '../desk.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { timeOrDateOf } from '../ui/dates.ts';
import { useMinute } from '../ui/now.ts';
import { useStore } from '../ui/store.ts';
import { nameOf } from './names.ts';
import { presence } from './presence.ts';
import classes from './row.module.css';
import { isUnread } from './rows.ts';
import { WaitClock } from './WaitClock.tsx';

interface Props {
  row: Conversation;
  view: View;
  selected: boolean;
}

/** A conversation in the list: who, the newest words, how long they wait, and whose it is. */
export const Row = memo(function Row({ row, view, selected }: Props) {
  const { t } = useTranslation('conversations');
  const me = useMe();
  const people = usePeople();
  const sites = useSites();
  const minute = useMinute();
  const typing = useStore(presence, (state) => state.typing[row.id]?.customer !== undefined);
  const unread = isUnread(row) && !selected;
  const assignee = people.find((person) => person.id === row.assigneeId);
  const { by, text, files } = row.preview;
  const name = nameOf(row.customer);

  return (
    <Link
      className={classes.row}
      to="/inbox/$view/$conversationId"
      params={{ view, conversationId: row.id }}
      data-selected={selected || undefined}
      data-unread={unread || undefined}
      aria-current={selected ? 'true' : undefined}
      draggable={false}
    >
      <Avatar name={row.customer.name} seed={row.customer.id} presence={row.customer.online ? 'online' : undefined} />
      <span className={classes.who}>
        {unread && <span className={classes.unread} role="img" aria-label={t('unread')} />}
        <span>{name}</span>
      </span>
      {row.waitingSince ? <WaitClock since={row.waitingSince} /> : <time className={classes.time}>{timeOrDateOf(row.updatedAt, minute)}</time>}
      <span className={classes.last} dir="auto">
        {typing ? (
          <span className={classes.typing}>{t('typing')}</span>
        ) : (
          <>
            {by === 'agent' && `${row.assigneeId === me.id ? t('you') : t('desk')}: `}
            {files > 0 && <IconPaperclip size={14} stroke={1.6} aria-label={t('filesOnly', { count: files })} />}
            {text || (files > 0 ? t('filesOnly', { count: files }) : '')}
          </>
        )}
      </span>
      <span className={classes.meta}>
        {sites.length > 1 ? row.siteName : t(`channel_${row.channel}`)}
        {row.customer.language && row.customer.language !== me.language && <> · {row.customer.language.toUpperCase()}</>}
        {view !== 'mine' && <> · {assignee ? (assignee.id === me.id ? t('mineShort') : assignee.name) : t('inQueue')}</>}
      </span>
    </Link>
  );
});
