import { Button } from '@mantine/core';
import type { AgentScore, Appeal } from '@otklik/contract/quality';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, contract } from '../api.ts';
import { useMay, useMe } from '../desk.ts';
import { Section } from '../ui/Page.tsx';
import css from './conversation.module.css';
import { showScored } from './queries.ts';
import { SayForm } from './SayForm.tsx';
import { useStandardWords } from './standard-words.ts';

interface Props {
  conversationId: string;
  score: AgentScore;
  appeals: readonly Appeal[];
}

/** What the agent disagrees with, and what was answered. */
export function Appeals({ conversationId, score, appeals }: Props) {
  const { t } = useTranslation('quality');
  const me = useMe();
  const reviews = useMay('reviewQuality');
  const words = useStandardWords();
  const [saying, setSaying] = useState(false);
  const own = score.agentId === me.id;
  const mayAppealScore = own && !appeals.some((one) => one.line === null);
  if (appeals.length === 0 && !mayAppealScore) return null;
  const about = ({ line }: Appeal) => {
    const lost = score.broken.find((one) => one.line === line);
    return lost ? t('appealAbout', { rule: words.rule(lost.rule).title }) : t('appealAboutScore');
  };
  const decide = (appealId: string, accept: boolean) => (answer: string) =>
    call(contract.quality.decideAppeal, { params: { appealId }, body: { accept, answer } });
  return (
    <Section title={t('appeals')}>
      {appeals.map((appeal) => (
        <article key={appeal.id} className={css.said}>
          <h3>
            {about(appeal)} <small data-state={appeal.state}>{t(`appeal_${appeal.state}`)}</small>
          </h3>
          <p>{appeal.comment}</p>
          {appeal.answer && (
            <p className={css.answer}>
              <b>{t('answerBy', { name: appeal.decidedBy ?? '' })}</b> {appeal.answer}
            </p>
          )}
          {appeal.state === 'open' && reviews && (
            <SayForm
              label={t('appealAnswer')}
              hint={appeal.line === null ? undefined : t('answerHint')}
              yes={t('accept')}
              send={decide(appeal.id, true)}
              no={{ title: t('decline'), send: decide(appeal.id, false) }}
              sent={showScored}
            />
          )}
        </article>
      ))}
      {mayAppealScore &&
        (saying ? (
          <SayForm
            label={t('appealComment')}
            yes={t('appealSend')}
            autoFocus
            send={(comment) => call(contract.quality.appeal, { params: { conversationId }, body: { line: null, comment } })}
            sent={(scored) => {
              setSaying(false);
              showScored(scored);
            }}
            cancel={() => setSaying(false)}
          />
        ) : (
          <Button variant="default" size="compact-md" onClick={() => setSaying(true)}>
            {t('appealScore')}
          </Button>
        ))}
    </Section>
  );
}
