import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { blockIds, blocks, handbookWords } from '@otklik/coach';
import type { Situation } from '@otklik/coach/schema';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languageNow } from '../words/index.ts';
import { moveTo, removed, replaced } from './change.ts';
import { useEditing } from './editing.ts';
import { Mover } from './Mover.tsx';
import css from './standard.module.css';

const needs = ['required', 'optional', 'unwanted'] as const;

/** Which blocks a situation wants, in which order, and how badly. */
export function NeededBlocks({ situation, set }: { situation: Situation; set: (part: Partial<Situation>) => void }) {
  const { t } = useTranslation('standard');
  const { may } = useEditing();
  const locale = languageNow();
  const words = handbookWords[locale];
  const list = situation.blocks;
  const left = blockIds.filter((id) => !list.some((one) => one.block === id));
  return (
    <>
      <ol className={css.needed} data-movable>
        {list.map((one, at) => {
          const title = blocks[one.block].title[locale];
          return (
            <li key={one.block}>
              <span>{title}</span>
              <NativeSelect
                aria-label={t('needOf', { name: title })}
                value={one.need}
                data={needs.map((need) => ({ value: need, label: words.needs[need] }))}
                onChange={(event) => {
                  const need = needs.find((each) => each === event.currentTarget.value) ?? one.need;
                  set({ blocks: replaced(list, at, { ...one, need }) });
                }}
              />
              {may && (
                <span className={css.tools}>
                  <Mover name={title} at={at} count={list.length} onMove={(to) => set({ blocks: moveTo(list, at, to) })} />
                  <ActionIcon aria-label={t('removeNamed', { name: title })} onClick={() => set({ blocks: removed(list, at) })}>
                    <IconX size={18} stroke={1.7} aria-hidden />
                  </ActionIcon>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {may &&
        left.map((id) => (
          <Button
            key={id}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.7} aria-hidden />}
            onClick={() => set({ blocks: [...list, { block: id, need: 'optional' }] })}
          >
            {blocks[id].title[locale]}
          </Button>
        ))}
    </>
  );
}
