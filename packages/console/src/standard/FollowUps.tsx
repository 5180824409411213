import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import type { Situation } from '@otklik/coach/schema';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Fields } from '../ui/Page.tsx';
import { moveTo, removed } from './change.ts';
import { useEditing, useField } from './editing.ts';
import { Mover } from './Mover.tsx';
import css from './standard.module.css';

const most = 12;

/** What customers ask next in a situation, with the answers. */
export function FollowUps({ situation, path, set }: { situation: Situation; path: string; set: (part: Partial<Situation>) => void }) {
  const { t } = useTranslation('standard');
  const { language, may } = useEditing();
  const field = useField();
  const list = situation.followUps;
  const put = (at: number, part: Partial<(typeof list)[number]>) => set({ followUps: list.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  return (
    <div data-movable className={css.lines}>
      {list.map((one, at) => (
        <div key={at} className={css.followUp}>
          <Fields>
            <TextInput
              label={t('question', { at: at + 1 })}
              maxLength={600}
              value={one.question[language]}
              {...field(`${path}.followUps.${at}.question.${language}`)}
              onChange={(event) => put(at, { question: { ...one.question, [language]: event.currentTarget.value } })}
            />
            <Textarea
              label={t('answer')}
              autosize
              maxLength={600}
              value={one.answer[language]}
              {...field(`${path}.followUps.${at}.answer.${language}`)}
              onChange={(event) => put(at, { answer: { ...one.answer, [language]: event.currentTarget.value } })}
            />
            <TextInput
              label={t('article')}
              type="url"
              value={one.article ?? ''}
              {...field(`${path}.followUps.${at}.article`)}
              onChange={(event) => put(at, { article: event.currentTarget.value.trim() || undefined })}
            />
          </Fields>
          {may && (
            <span className={css.tools}>
              <Mover name={t('question', { at: at + 1 })} at={at} count={list.length} onMove={(to) => set({ followUps: moveTo(list, at, to) })} />
              <ActionIcon aria-label={t('removeNamed', { name: t('question', { at: at + 1 }) })} onClick={() => set({ followUps: removed(list, at) })}>
                <IconX size={18} stroke={1.7} aria-hidden />
              </ActionIcon>
            </span>
          )}
        </div>
      ))}
      {may && list.length < most && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.7} aria-hidden />}
          onClick={() => set({ followUps: [...list, { question: { ru: '', en: '' }, answer: { ru: '', en: '' } }] })}
        >
          {t('addQuestion')}
        </Button>
      )}
    </div>
  );
}
