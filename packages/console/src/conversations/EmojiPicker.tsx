import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNow } from '../words/index.ts';
import classes from './emoji.module.css';

interface Emoji {
  unicode: string;
  label: string;
  tags?: string[];
  group?: number;
}

/** The groups of emojibase that stand on the tabs, each by one of its own; 2 holds mere parts of others. */
const groups = [
  [0, '😀'],
  [1, '👋'],
  [3, '🐻'],
  [4, '🍎'],
  [5, '🚗'],
  [6, '⚽'],
  [7, '💡'],
  [8, '❤️'],
] as const;
const recentKey = 'otklik-emoji';
const recent = (): string[] => (localStorage.getItem(recentKey) ?? '').split(' ').filter(Boolean);
const most = 120;

async function read(language: 'ru' | 'en'): Promise<Emoji[]> {
  const { default: all } = language === 'ru' ? await import('emojibase-data/ru/compact.json') : await import('emojibase-data/en/compact.json');
  return all;
}

/** Emoji by group, by search in the person's language, and those they use. */
export default function EmojiPicker({ chosen }: { chosen: (emoji: string) => void }) {
  const { t } = useTranslation('conversations');
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [group, setGroup] = useState<number>(0);
  const language = languageNow();
  const { data: all = [] } = useQuery({ queryKey: ['emoji', language], queryFn: () => read(language) });

  const wanted = words.trim().toLowerCase();
  const shown = wanted
    ? all.filter(({ label, tags = [] }) => [label, ...tags].some((word) => word.toLowerCase().includes(wanted))).slice(0, most)
    : all.filter((emoji) => emoji.group === group);
  const pick = (emoji: string) => {
    localStorage.setItem(recentKey, [emoji, ...recent().filter((one) => one !== emoji)].slice(0, 16).join(' '));
    chosen(emoji);
  };

  return (
    <div className={classes.picker}>
      <TextInput
        ref={field}
        size="xs"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        placeholder={t('findEmoji')}
        aria-label={t('findEmoji')}
      />
      {!wanted && recent().length > 0 && (
        <div className={classes.grid} role="group" aria-label={t('recentEmoji')}>
          {recent()
            .slice(0, 8)
            .map((emoji) => (
              <button key={emoji} type="button" onClick={() => pick(emoji)}>
                {emoji}
              </button>
            ))}
        </div>
      )}
      <div className={classes.scroll}>
        <div className={classes.grid}>
          {shown.map((emoji) => (
            <button key={emoji.unicode} type="button" title={emoji.label} aria-label={emoji.label} onClick={() => pick(emoji.unicode)}>
              {emoji.unicode}
            </button>
          ))}
        </div>
        {wanted && shown.length === 0 && <p className={classes.none}>{t('noEmoji')}</p>}
      </div>
      <div className={classes.tabs}>
        {groups.map(([number, sign]) => (
          <button
            key={number}
            type="button"
            data-on={(!wanted && number === group) || undefined}
            aria-label={t('emojiGroup', { sign })}
            onClick={() => {
              setWords('');
              setGroup(number);
            }}
          >
            {sign}
          </button>
        ))}
      </div>
    </div>
  );
}
