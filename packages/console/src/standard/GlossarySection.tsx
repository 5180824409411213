import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowRight, IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Fields, Section } from '../ui/Page.tsx';
import { removed, replaced } from './change.ts';
import { useEditing, useField } from './editing.ts';
import { Language } from './Language.tsx';
import css from './standard.module.css';

/** What only insiders say, and how to say it plainly. */
export function GlossarySection() {
  const { t } = useTranslation('standard');
  const { standard, language, may, change } = useEditing();
  const field = useField();
  const list = useRef<HTMLDivElement>(null);
  const terms = standard.glossary[language];
  const put = (next: typeof terms) => change((now) => ({ ...now, glossary: { ...now.glossary, [language]: next } }));
  const path = `edits.glossary.${language}`;
  return (
    <Section title={t('section_glossary')} lead={t('glossaryLead')}>
      <Fields>
        <Language />
        <fieldset key={language} className={css.set} disabled={!may}>
          <div ref={list} className={css.lines}>
            {terms.length === 0 && <p className={css.quiet}>{t('noTerms')}</p>}
            {terms.map((one, at) => (
              <div key={at} className={css.finder}>
                <TextInput
                  aria-label={t('term', { at: at + 1 })}
                  placeholder={t('termExample')}
                  maxLength={100}
                  value={one.term}
                  {...field(`${path}.${at}.term`)}
                  onChange={(event) => put(replaced(terms, at, { ...one, term: event.currentTarget.value }))}
                />
                <IconArrowRight size={16} stroke={1.7} aria-hidden />
                <TextInput
                  aria-label={t('plainOf', { name: one.term || at + 1 })}
                  placeholder={t('plainExample')}
                  maxLength={200}
                  value={one.plain}
                  {...field(`${path}.${at}.plain`)}
                  onChange={(event) => put(replaced(terms, at, { ...one, plain: event.currentTarget.value }))}
                />
                {may && (
                  <ActionIcon aria-label={t('removeNamed', { name: one.term || t('emptyLine') })} onClick={() => put(removed(terms, at))}>
                    <IconX size={18} stroke={1.7} aria-hidden />
                  </ActionIcon>
                )}
              </div>
            ))}
            {may && (
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconPlus size={16} stroke={1.7} aria-hidden />}
                onClick={() => {
                  put([...terms, { term: '', plain: '' }]);
                  requestAnimationFrame(() => [...(list.current?.querySelectorAll('input') ?? [])].at(-2)?.focus());
                }}
              >
                {t('addTerm')}
              </Button>
            )}
          </div>
        </fieldset>
      </Fields>
    </Section>
  );
}
