import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, actionsNow } from '../actions.ts';
import { Keys } from '../ui/Keys.tsx';
import { useStore } from '../ui/store.ts';
import { closePalette, palette, takeCursor, typeWords } from './palette-state.ts';
import { CustomerLine, MessageLine } from './ResultLines.tsx';
import classes from './search.module.css';
import { useFound } from './use-found.ts';
import { useOpenResult } from './use-open-result.ts';

interface Option {
  id: string;
  group: string;
  line: ReactNode;
  choose: () => void;
}

const inWords = (title: string, words: string) =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => title.toLowerCase().includes(word));

/** Search over customers and messages, and everything that can be done, in one box. */
export default function Palette() {
  const { t } = useTranslation('search');
  const words = useStore(palette, (state) => state.words);
  const [at, setAt] = useState(0);
  // What is possible is decided as the palette opens: while it stands, it is the dialog that has the keys.
  const [actions] = useState(() => actionsNow().filter((action) => !action.keyOnly));
  const { found, searching, error } = useFound(words);
  const openResult = useOpenResult(words);

  const optionOf = ({ id, title, icon: Icon, keys, do: act }: Action): Option => ({
    id: `action ${id}`,
    group: t('actions'),
    line: (
      <>
        {Icon ? <Icon size={18} stroke={1.6} aria-hidden /> : <span className={classes.noIcon} />}
        <span className={classes.grow}>{title}</span>
        {keys?.[0] && <Keys of={keys[0]} />}
      </>
    ),
    choose: act,
  });
  const asked = words.trim().toLowerCase();
  // Whoever types how an action begins means the action.
  const isMeant = ({ title }: Action) => asked !== '' && title.toLowerCase().startsWith(asked);
  const options: Option[] = [
    ...actions.filter(isMeant).map(optionOf),
    ...(found?.customers ?? []).map((customer) => ({
      id: `customer ${customer.id}`,
      group: t('customers'),
      line: <CustomerLine customer={customer} />,
      choose: () => openResult(customer.conversationId),
    })),
    ...(found?.messages ?? []).map((message) => ({
      id: `message ${message.conversationId} ${message.seq}`,
      group: t('messages'),
      line: <MessageLine message={message} />,
      choose: () => openResult(message.conversationId, message.seq),
    })),
    ...actions.filter((action) => !isMeant(action) && inWords(action.title, asked)).map(optionOf),
  ];
  const selected = options[Math.min(at, options.length - 1)];
  useEffect(() => {
    if (selected) document.getElementById(selected.id)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const choose = (option: Option | undefined) => {
    if (!option) return;
    closePalette();
    option.choose();
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, options.length - 1) + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      // The cursor goes back during this very key: it must not press what it finds there.
      event.preventDefault();
      choose(selected);
    }
  };

  return (
    <Modal.Root opened onClose={closePalette} size={620} padding={0} yOffset="12vh" centered={false}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('open')}>
        <div className={classes.head}>
          <IconSearch size={20} stroke={1.6} aria-hidden />
          <input
            ref={takeCursor}
            className={classes.input}
            value={words}
            onChange={(event) => {
              typeWords(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={keyDown}
            placeholder={t('placeholder')}
            role="combobox"
            aria-label={t('open')}
            aria-expanded={options.length > 0}
            aria-controls="found"
            aria-activedescendant={selected?.id}
            maxLength={200}
            data-autofocus
          />
        </div>
        <div id="found" role="listbox" aria-label={t('results')} className={classes.found}>
          {options.map((option, index) => (
            <div key={option.id} role="presentation">
              {option.group !== options[index - 1]?.group && <div className={classes.group}>{option.group}</div>}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field above */}
              <div
                id={option.id}
                role="option"
                tabIndex={-1}
                aria-selected={option === selected}
                className={classes.option}
                onPointerMove={() => setAt(index)}
                onClick={() => choose(option)}
              >
                {option.line}
              </div>
            </div>
          ))}
        </div>
        <div className={classes.status} aria-live="polite">
          {error ??
            (searching ? (
              t('searching')
            ) : options.length === 0 ? (
              <>
                <b>{t('nothing')}</b> {t('nothingText')}
              </>
            ) : null)}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
