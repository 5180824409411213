import { Loader, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fields, Section } from '../ui/Page.tsx';
import { languageNow } from '../words/index.ts';
import { useEditing } from './editing.ts';
import { Language } from './Language.tsx';
import css from './standard.module.css';
import { titleOfSituation, useSituationTrial } from './trial.ts';

/** A box for a customer's message: which situation would be found, by the edits as they stand. */
export function TrySituation() {
  const { t } = useTranslation('standard');
  const { standard, language } = useEditing();
  const [text, setText] = useState('');
  const { answer, failed, thinking } = useSituationTrial(language, text);
  const locale = languageNow();
  const titleOf = (id: string) => titleOfSituation(standard, id, locale) ?? t('situationOther');
  return (
    <Section title={t('trySituation')} lead={t('trySituationLead')}>
      <Fields>
        <Language />
        <Textarea label={t('tryMessage')} autosize minRows={2} maxLength={2000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <div aria-live="polite" aria-busy={thinking || undefined}>
          {failed && <p className={css.bad}>{t('tryFailed')}</p>}
          {thinking && !answer && <Loader size="xs" aria-label={t('thinking')} />}
          {answer && (
            <>
              <p className={css.found}>
                <b>{titleOf(answer.situation)}</b> <span>{t('sure', { percent: Math.round(answer.confidence * 100) })}</span>
              </p>
              {answer.others.length > 0 && <p className={css.quiet}>{t('others', { list: answer.others.map(titleOf).join(' · ') })}</p>}
            </>
          )}
        </div>
      </Fields>
    </Section>
  );
}
