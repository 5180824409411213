import { ActionIcon, Button, NativeSelect, Textarea } from '@mantine/core';
import { handbookWords } from '@otklik/coach';
import { type Phrase, voices } from '@otklik/coach/schema';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNow } from '../words/index.ts';
import { moveTo, removed, replaced } from './change.ts';
import { useEditing, useField } from './editing.ts';
import { Mover } from './Mover.tsx';
import css from './standard.module.css';

const most = 30;

/** Phrases with their voices, in the order in which they are offered. `path` is that of the list. */
export function PhraseList({ phrases, path, onChange }: { phrases: readonly Phrase[]; path: string; onChange: (phrases: Phrase[]) => void }) {
  const { t } = useTranslation('standard');
  const { may } = useEditing();
  const field = useField();
  const list = useRef<HTMLDivElement>(null);
  const words = handbookWords[languageNow()];
  return (
    <div ref={list} data-movable className={css.lines}>
      {phrases.length === 0 && <p className={css.quiet}>{t('noPhrases')}</p>}
      {phrases.map((phrase, at) => (
        <div key={at} data-line className={css.phrase}>
          <Textarea
            aria-label={t('phrase', { at: at + 1 })}
            autosize
            maxLength={600}
            value={phrase.text}
            {...field(`${path}.${at}.text`)}
            onChange={(event) => onChange(replaced(phrases, at, { ...phrase, text: event.currentTarget.value }))}
          />
          <NativeSelect
            aria-label={t('voiceOf', { at: at + 1 })}
            value={phrase.voice}
            data={voices.map((voice) => ({ value: voice, label: words.voices[voice] }))}
            onChange={(event) => {
              const voice = voices.find((one) => one === event.currentTarget.value) ?? phrase.voice;
              onChange(replaced(phrases, at, { ...phrase, voice }));
            }}
          />
          {may && (
            <span className={css.tools}>
              <Mover name={t('phrase', { at: at + 1 })} at={at} count={phrases.length} onMove={(to) => onChange(moveTo(phrases, at, to))} />
              <ActionIcon aria-label={t('removeNamed', { name: t('phrase', { at: at + 1 }) })} onClick={() => onChange(removed(phrases, at))}>
                <IconX size={18} stroke={1.7} aria-hidden />
              </ActionIcon>
            </span>
          )}
        </div>
      ))}
      {may && phrases.length < most && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.7} aria-hidden />}
          onClick={() => {
            onChange([...phrases, { voice: 'even', text: '' }]);
            requestAnimationFrame(() => [...(list.current?.querySelectorAll<HTMLElement>('[data-line] textarea:not([aria-hidden])') ?? [])].at(-1)?.focus());
          }}
        >
          {t('addPhrase')}
        </Button>
      )}
    </div>
  );
}
