import { ActionIcon, Button, TextInput } from '@mantine/core';
import { patternFault } from '@otklik/coach';
import { IconArrowRight, IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNow } from '../words/index.ts';
import { removed, replaced } from './change.ts';
import { useEditing, useField } from './editing.ts';
import css from './standard.module.css';

export interface Finder {
  find: string;
  fix?: string | undefined;
}

interface Props<Item extends Finder> {
  finders: readonly Item[];
  /** Prefix of a line's paths. */
  pathOf: (at: number) => string;
  onChange: (finders: (Item | Finder)[]) => void;
}

/** Words and patterns, each with what to write instead. A pattern is checked while it is typed. */
export function Finders<Item extends Finder>({ finders, pathOf, onChange }: Props<Item>) {
  const { t } = useTranslation('standard');
  const { may } = useEditing();
  const field = useField();
  const list = useRef<HTMLDivElement>(null);
  const locale = languageNow();
  const focusLast = () => requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[data-line]:last-of-type input')?.focus());
  return (
    <div ref={list} className={css.lines}>
      {finders.length === 0 && <p className={css.quiet}>{t('noFinders')}</p>}
      {finders.map((finder, at) => {
        const { error, ...place } = field(`${pathOf(at)}.find`);
        const wrong = finder.find.trim() === '' ? undefined : patternFault(finder.find.trim(), locale);
        return (
          <div key={at} data-line className={css.finder}>
            <TextInput
              aria-label={t('find')}
              placeholder={t('findExample')}
              maxLength={200}
              value={finder.find}
              {...place}
              error={error ?? wrong}
              spellCheck={false}
              onChange={(event) => onChange(replaced(finders, at, { ...finder, find: event.currentTarget.value }))}
            />
            <IconArrowRight size={16} stroke={1.7} aria-hidden />
            <TextInput
              aria-label={t('fix')}
              placeholder={t('fix')}
              maxLength={200}
              value={finder.fix ?? ''}
              {...field(`${pathOf(at)}.fix`)}
              onChange={(event) => onChange(replaced(finders, at, { ...finder, fix: event.currentTarget.value || undefined }))}
            />
            {may && (
              <ActionIcon aria-label={t('removeNamed', { name: finder.find || t('emptyLine') })} onClick={() => onChange(removed(finders, at))}>
                <IconX size={18} stroke={1.7} aria-hidden />
              </ActionIcon>
            )}
          </div>
        );
      })}
      {may && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.7} aria-hidden />}
          onClick={() => {
            onChange([...finders, { find: '' }]);
            focusLast();
          }}
        >
          {t('addFinder')}
        </Button>
      )}
    </div>
  );
}
