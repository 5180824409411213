import { ActionIcon, Button, TextInput } from '@mantine/core';
import type { Words } from '@otklik/coach';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { removed, replaced } from './change.ts';
import { useEditing, useField } from './editing.ts';
import css from './standard.module.css';

const most = 12;

interface Props {
  label: string;
  values: readonly Words[];
  path: string;
  onChange: (values: Words[]) => void;
}

/** Short sentences that stand in both languages, one of which is shown. */
export function WordsList({ label, values, path, onChange }: Props) {
  const { t } = useTranslation('standard');
  const { language, may } = useEditing();
  const field = useField();
  const list = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset ref={list} className={css.wordsList}>
      <legend>{label}</legend>
      {values.map((value, at) => (
        <div key={at} className={css.wordsLine}>
          <TextInput
            aria-label={t('lineOf', { name: label, at: at + 1 })}
            maxLength={600}
            value={value[language]}
            {...field(`${path}.${at}.${language}`)}
            onChange={(event) => onChange(replaced(values, at, { ...value, [language]: event.currentTarget.value }))}
          />
          {may && (
            <ActionIcon aria-label={t('removeNamed', { name: value[language] || t('emptyLine') })} onClick={() => onChange(removed(values, at))}>
              <IconX size={18} stroke={1.7} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {may && values.length < most && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.7} aria-hidden />}
          onClick={() => {
            onChange([...values, { ru: '', en: '' }]);
            requestAnimationFrame(() => [...(list.current?.querySelectorAll('input') ?? [])].at(-1)?.focus());
          }}
        >
          {t('addLine')}
        </Button>
      )}
    </fieldset>
  );
}
