import { ActionIcon, Button, Menu, Skeleton, Tooltip } from '@mantine/core';
import type { Conversation, View } from '@otklik/contract/conversations';
import type { CustomerCard } from '@otklik/contract/customers';
import { IconArrowLeft, IconDots, IconEye } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Action } from '../actions.ts';
import { useMe, usePeople } from '../desk.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Keys } from '../ui/Keys.tsx';
import { useStore } from '../ui/store.ts';
import { AssignMenu } from './AssignMenu.tsx';
import classes from './header.module.css';
import { nameOf } from './names.ts';
import { noViewers, presence } from './presence.ts';
import type { ConversationVerb } from './use-conversation-actions.ts';

interface Props {
  row: Conversation | undefined;
  customer: CustomerCard | undefined;
  view: View;
  actions: Record<ConversationVerb, Action>;
  cardShown: boolean;
  toggleCard: () => void;
}

/** Above the talk: with whom, where they are right now, who else looks on, and what can be done. */
export function Header({ row, customer, view, actions, cardShown, toggleCard }: Props) {
  const { t } = useTranslation('conversations');
  return (
    <header className={classes.header}>
      <ActionIcon className={classes.back} component={Link} to={`/inbox/${view}`} aria-label={t('toList')}>
        <IconArrowLeft size={20} stroke={1.6} />
      </ActionIcon>
      {row && customer ? (
        <>
          <Avatar name={row.customer.name} seed={row.customer.id} presence={customer.online ? 'online' : undefined} />
          <div className={classes.who}>
            <h2>{nameOf(row.customer)}</h2>
            <Place row={row} customer={customer} />
          </div>
          <Viewers id={row.id} />
          <Buttons row={row} actions={actions} />
        </>
      ) : (
        <>
          <Skeleton circle height={34} width={34} />
          <div className={classes.who}>
            <Skeleton height={13} width={140} mb={7} />
            <Skeleton height={10} width={220} />
          </div>
        </>
      )}
      <Tooltip label={t('card')}>
        <ActionIcon onClick={toggleCard} aria-label={t('card')} aria-expanded={cardShown}>
          {actions.card.icon && <actions.card.icon size={20} stroke={1.6} />}
        </ActionIcon>
      </Tooltip>
    </header>
  );
}

function Place({ row, customer }: { row: Conversation; customer: CustomerCard }) {
  const { t } = useTranslation('conversations');
  const me = useMe();
  const assignee = usePeople().find((person) => person.id === row.assigneeId);
  const page = customer.pages[0];
  const parts = [
    t('onSite', { site: row.siteName }),
    ...(customer.online && page ? [t('looksAt', { page: page.title || page.url })] : []),
    ...(row.status === 'solved'
      ? [t('isSolved')]
      : assignee && assignee.id !== me.id
        ? [t('ledBy', { name: assignee.name })]
        : row.status === 'queued'
          ? [t('inQueue')]
          : []),
  ];
  return <div className={classes.place}>{parts.join(' · ')}</div>;
}

function Viewers({ id }: { id: string }) {
  const { t } = useTranslation('conversations');
  const people = usePeople();
  const viewers = useStore(presence, (state) => state.viewers[id] ?? noViewers);
  const names = people.filter((person) => viewers.includes(person.id)).map((person) => person.name);
  if (names.length === 0) return null;
  const label = t('alsoLooking', { names: names.join(', '), count: names.length });
  return (
    <Tooltip label={label}>
      <span className={classes.viewers} role="img" aria-label={label}>
        <IconEye size={16} stroke={1.6} aria-hidden /> {names.length}
      </span>
    </Tooltip>
  );
}

function Buttons({ row, actions }: { row: Conversation; actions: Record<ConversationVerb, Action> }) {
  const { t } = useTranslation('conversations');
  const possible = (verb: ConversationVerb) => actions[verb].when?.() ?? true;
  const main: ConversationVerb = row.status === 'queued' ? 'take' : row.status === 'solved' ? 'reopen' : 'solve';
  const second: ConversationVerb[] = (['take', 'assign', 'giveBack', 'solve'] as const).filter((verb) => verb !== main && possible(verb));
  const { icon: Icon, title, keys } = actions[main];
  return (
    <>
      {possible('assign') && <AssignMenu row={row} />}
      <Tooltip
        label={
          <span className={classes.tip}>
            {title}{' '}
            {keys?.map((key) => (
              <Keys key={key} of={key} />
            ))}
          </span>
        }
      >
        <Button
          className={classes.main}
          variant={main === 'take' ? 'filled' : 'default'}
          leftSection={Icon && <Icon size={18} stroke={1.8} aria-hidden />}
          onClick={() => actions[main].do()}
          aria-label={title}
        >
          <span className={classes.label}>{title}</span>
        </Button>
      </Tooltip>
      {second.length > 0 && (
        <Menu position="bottom-end" shadow="md" width={240} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <ActionIcon aria-label={t('more')}>
              <IconDots size={20} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {second.map((verb) => {
              const { icon: Sign, ...action } = actions[verb];
              return (
                <Menu.Item
                  key={verb}
                  leftSection={Sign && <Sign size={18} stroke={1.6} />}
                  rightSection={action.keys?.map((key) => <Keys key={key} of={key} />)}
                  onClick={() => action.do()}
                >
                  {action.title}
                </Menu.Item>
              );
            })}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
