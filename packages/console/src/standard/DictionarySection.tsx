import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Fields, Section } from '../ui/Page.tsx';
import { removed, replaced } from './change.ts';
import { useEditing, useField } from './editing.ts';
import { placesOf } from './find-pages.ts';
import { Language } from './Language.tsx';
import css from './standard.module.css';

const shownAtOnce = 200;
const formsOf = (text: string) => [...new Set(text.split(/[,;\s]+/).filter((form) => form !== ''))];

/** Words of this shop that are no misspellings. */
export function DictionarySection() {
  const { t } = useTranslation('standard');
  const { standard, language, may, change } = useEditing();
  const [wanted, setWanted] = useState('');
  const [word, setWord] = useState('');
  const [forms, setForms] = useState('');
  const words = standard.dictionary[language];
  const put = (list: typeof words) => change((now) => ({ ...now, dictionary: { ...now.dictionary, [language]: list } }));
  const found = words.flatMap((one, at) => (wanted === '' || placesOf([one.word, ...one.forms].join(' '), wanted.trim()).length > 0 ? [{ one, at }] : []));
  const known = words.some((one) => one.word.toLowerCase() === word.trim().toLowerCase());

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (word.trim() === '' || known) return;
    put([{ word: word.trim(), forms: formsOf(forms) }, ...words]);
    setWord('');
    setForms('');
  };
  return (
    <Section title={t('section_dictionary')} lead={t('dictionaryLead')}>
      <Fields>
        <Language />
        {may && (
          <form className={css.pair} onSubmit={add}>
            <TextInput
              label={t('word')}
              maxLength={60}
              value={word}
              error={known ? t('wordKnown') : undefined}
              onChange={(event) => setWord(event.currentTarget.value)}
            />
            <TextInput
              label={t('forms')}
              placeholder={t('formsExample')}
              maxLength={600}
              value={forms}
              onChange={(event) => setForms(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={word.trim() === ''}>
              {t('add')}
            </Button>
          </form>
        )}
        {words.length > 8 && (
          <TextInput
            leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
            aria-label={t('findWord')}
            placeholder={t('findWord')}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
        )}
        {words.length === 0 && <EmptyState icon={IconSearch} title={t('noWords')} text={t('noWordsText')} />}
        <fieldset className={css.set} disabled={!may}>
          <ul className={css.pairs}>
            {found.slice(0, shownAtOnce).map(({ one, at }) => (
              <li key={one.word} className={css.pair}>
                <b>{one.word}</b>
                <Forms
                  label={t('formsOf', { name: one.word })}
                  path={`edits.dictionary.${language}.${at}.forms`}
                  forms={one.forms}
                  onChange={(next) => put(replaced(words, at, { ...one, forms: next }))}
                />
                {may && (
                  <ActionIcon aria-label={t('removeNamed', { name: one.word })} onClick={() => put(removed(words, at))}>
                    <IconX size={18} stroke={1.7} aria-hidden />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ul>
        </fieldset>
        {found.length > shownAtOnce && <p className={css.quiet}>{t('moreWords', { count: found.length - shownAtOnce })}</p>}
      </Fields>
    </Section>
  );
}

/** The forms as they are typed; they are taken apart when one leaves the field. */
function Forms({ label, path, forms, onChange }: { label: string; path: string; forms: readonly string[]; onChange: (forms: string[]) => void }) {
  const { t } = useTranslation('standard');
  const [typed, setTyped] = useState<string | null>(null);
  const field = useField();
  return (
    <TextInput
      aria-label={label}
      placeholder={t('noForms')}
      value={typed ?? forms.join(', ')}
      {...field(path)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== null && formsOf(typed).join() !== forms.join()) onChange(formsOf(typed));
        setTyped(null);
      }}
    />
  );
}
