import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outbox } from '../outbox.ts';
import type { Outgoing } from '../outbox-law.ts';
import classes from './held.module.css';

/** Somebody answered while this reply was being written: read theirs first, or send anyway. */
export function HeldQuestion({ pending }: { pending: Outgoing[] }) {
  const { t } = useTranslation('conversations');
  const [later, setLater] = useState<string[]>([]);
  const held = pending.find((reply) => reply.state === 'held' && !later.includes(reply.id));
  const read = () => {
    if (held) setLater([...later, held.id]);
  };
  return (
    <Modal opened={held !== undefined} onClose={read} title={t('overtakenTitle')} closeButtonProps={{ 'aria-label': t('readFirst') }}>
      <p className={classes.why}>{held?.reason}</p>
      <blockquote className={classes.text} dir="auto">
        {held?.text}
      </blockquote>
      <div className={classes.ways}>
        <Button variant="default" onClick={() => held && void outbox.sendAnyway(held)}>
          {t('sendAnyway')}
        </Button>
        <Button onClick={read} data-autofocus>
          {t('readFirst')}
        </Button>
      </div>
    </Modal>
  );
}
