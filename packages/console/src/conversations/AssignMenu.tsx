import { Button, Popover, TextInput } from '@mantine/core';
import type { Conversation } from '@otklik/contract/conversations';
import type { PersonId } from '@otklik/contract/ids';
import { IconArrowForwardUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { photoOf, useMe, usePeople } from '../desk.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { useStore } from '../ui/store.ts';
import { assignMenu } from './assign.ts';
import { useCommand } from './commands.ts';
import classes from './header.module.css';

const rank = { online: 0, away: 1, offline: 2 } as const;

/** Hands the conversation to a colleague: a name, Enter. Those who are there stand first. */
export function AssignMenu({ row }: { row: Conversation }) {
  const { t } = useTranslation('conversations');
  const me = useMe();
  const people = usePeople();
  const open = useStore(assignMenu, (state) => state.open);
  const [words, setWords] = useState('');
  const command = useCommand(row.id);
  const change = (next: boolean) => {
    assignMenu.change({ open: next });
    setWords('');
  };
  const give = (personId: PersonId) => {
    change(false);
    command({ verb: 'assign', personId });
  };
  const found = people
    .filter((person) => !person.deactivatedAt && person.id !== row.assigneeId && person.name.toLowerCase().includes(words.trim().toLowerCase()))
    .sort((a, b) => rank[a.presence] - rank[b.presence] || a.name.localeCompare(b.name));

  return (
    <Popover opened={open} onChange={change} position="bottom-end" width={270} trapFocus returnFocus>
      <Popover.Target>
        <Button
          className={classes.quiet}
          variant="subtle"
          color="gray"
          leftSection={<IconArrowForwardUp size={18} stroke={1.6} aria-hidden />}
          aria-label={t('assign')}
          onClick={() => change(!open)}
        >
          <span className={classes.label}>{t('assign')}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={t('assign')}>
        <TextInput
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key === 'Enter' && first) give(first.id);
          }}
          placeholder={t('findColleague')}
          aria-label={t('findColleague')}
          data-autofocus
        />
        <ul className={classes.people}>
          {found.map((person) => (
            <li key={person.id}>
              <button type="button" onClick={() => give(person.id)}>
                <Avatar name={person.name} seed={person.id} photo={photoOf(person.photoFileId)} presence={person.presence} size={26} />
                {person.id === me.id ? t('toMe') : person.name}
                {person.presence !== 'online' && <small>{t(`presence_${person.presence}`)}</small>}
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className={classes.none}>{t('noColleagues')}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}
