import { Button } from '@mantine/core';
import type { AgentScore, Note } from '@otklik/contract/quality';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, contract } from '../api.ts';
import { useMay } from '../desk.ts';
import { dateOf, fullDateOf } from '../ui/dates.ts';
import { Section } from '../ui/Page.tsx';
import css from './conversation.module.css';
import { showScored } from './queries.ts';
import { SayForm } from './SayForm.tsx';

interface Props {
  conversationId: string;
  score: AgentScore;
  notes: readonly Note[];
}

/** Coaching notes to an agent about this conversation. */
export function Notes({ conversationId, score, notes }: Props) {
  const { t } = useTranslation('quality');
  const reviews = useMay('reviewQuality');
  const [saying, setSaying] = useState(false);
  if (notes.length === 0 && !reviews) return null;
  return (
    <Section title={t('notes')}>
      {notes.map((note) => (
        <article key={note.id} className={css.said}>
          <h3>
            {note.by} <time dateTime={note.at}>{dateOf(note.at)}</time>
          </h3>
          <p>{note.text}</p>
          {reviews && <small>{note.seenAt ? t('noteSeen', { when: fullDateOf(note.seenAt) }) : t('noteUnseen')}</small>}
        </article>
      ))}
      {reviews &&
        (saying ? (
          <SayForm
            label={t('noteText')}
            hint={t('noteFor', { name: score.agentName })}
            yes={t('noteSend')}
            autoFocus
            send={(text) => call(contract.quality.note, { params: { conversationId }, body: { agentId: score.agentId, text } })}
            sent={(scored) => {
              setSaying(false);
              showScored(scored);
            }}
            cancel={() => setSaying(false)}
          />
        ) : (
          <Button variant="default" size="compact-md" onClick={() => setSaying(true)}>
            {t('noteAdd')}
          </Button>
        ))}
    </Section>
  );
}
