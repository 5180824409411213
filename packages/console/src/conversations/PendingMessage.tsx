import { Button } from '@mantine/core';
import { IconAlertCircle, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { trouble } from '../api.ts';
import { outbox } from '../outbox.ts';
import type { Outgoing } from '../outbox-law.ts';
import { timeOf } from '../ui/dates.ts';
import { RichText } from '../ui/RichText.tsx';
import { useStore } from '../ui/store.ts';
import { restoreToComposer } from './composing.ts';
import { Files } from './Files.tsx';
import classes from './message.module.css';

/** A reply not yet acknowledged: on its way by itself, or waiting for its writer's decision. */
export function PendingMessage({ reply }: { reply: Outgoing }) {
  const { t } = useTranslation('conversations');
  const offline = useStore(trouble, (state) => state.offline);
  const stopped = reply.state !== 'waiting';
  const word = stopped ? t('notSent') : offline ? t('willSend') : t('sending');
  return (
    <>
      <article className={`${classes.message} ${stopped ? classes.refused : classes.pending}`} data-ours data-first>
        {reply.files.length > 0 && <Files files={reply.files} />}
        <div className={classes.text}>
          {reply.text !== '' && (
            <span dir="auto">
              <RichText text={reply.text} />
            </span>
          )}
          <span className={classes.foot}>
            <time dateTime={reply.writtenAt}>{timeOf(reply.writtenAt)}</time>
            <span className={classes.mark} role="img" aria-label={word} title={word}>
              {stopped ? <IconAlertCircle size={14} stroke={1.8} aria-hidden /> : <IconClock size={14} stroke={1.8} aria-hidden />}
            </span>
          </span>
        </div>
      </article>
      {stopped && (
        <div className={classes.reason} role="alert">
          {reply.reason}
          <div className={classes.ways}>
            {reply.state === 'held' && (
              <Button size="compact-sm" variant="default" onClick={() => void outbox.sendAnyway(reply)}>
                {t('sendAnyway')}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                restoreToComposer(reply.text, reply.files);
                void outbox.remove(reply.id);
              }}
            >
              {t('change')}
            </Button>
            <Button size="compact-sm" variant="subtle" color="red" onClick={() => void outbox.remove(reply.id)}>
              {t('drop')}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
