import { Loader, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fields, Section } from '../ui/Page.tsx';
import { languageNow } from '../words/index.ts';
import { useEditing } from './editing.ts';
import css from './standard.module.css';
import { type TriedHint, useRuleTrial } from './trial.ts';

/** A box in which a reply is tried against the rule as it stands on this page, saved or not. */
export function TryRule({ id }: { id: string }) {
  const { t } = useTranslation('standard');
  const { language } = useEditing();
  const [text, setText] = useState('');
  const [customer, setCustomer] = useState('');
  const { answer, failed, thinking } = useRuleTrial(id, language, text, customer);
  return (
    <Section title={t('try')} lead={t('tryLead')}>
      <Fields>
        <Textarea label={t('tryReply')} autosize minRows={2} maxLength={2000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <TextInput
          label={t('tryCustomer')}
          description={t('tryCustomerHint')}
          maxLength={2000}
          value={customer}
          onChange={(event) => setCustomer(event.currentTarget.value)}
        />
        <div aria-live="polite" aria-busy={thinking || undefined}>
          {failed && <p className={css.bad}>{t('tryFailed')}</p>}
          {thinking && !answer && <Loader size="xs" aria-label={t('thinking')} />}
          {answer && (answer.length === 0 ? <p className={css.fine}>{t('tryClean')}</p> : <Hits text={text} hits={answer} />)}
        </div>
      </Fields>
    </Section>
  );
}

/** The text with its marks, and what is said of each. */
function Hits({ text, hits }: { text: string; hits: readonly TriedHint[] }) {
  const { t } = useTranslation('standard');
  const pieces: { text: string; hit: boolean; at: number }[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (start < at || end > text.length) continue;
    pieces.push({ text: text.slice(at, start), hit: false, at }, { text: text.slice(start, end), hit: true, at: start });
    at = end;
  }
  pieces.push({ text: text.slice(at), hit: false, at });
  return (
    <>
      <p className={css.tried}>
        {pieces.map((piece) => (piece.hit ? <mark key={`m${piece.at}`}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>))}
      </p>
      <ul className={css.hits}>
        {hits.map(({ start, end, message, fix }) => (
          <li key={`${start} ${end} ${message.en}`}>
            {message[languageNow()]}
            {fix !== undefined && <b>{fix === '' ? t('tryDrop') : t('tryFix', { fix })}</b>}
          </li>
        ))}
      </ul>
    </>
  );
}
