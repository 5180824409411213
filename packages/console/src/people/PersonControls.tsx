import { ActionIcon, Menu, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Person } from '@otklik/contract/people';
import type { Role } from '@otklik/contract/permissions';
import { IconDots, IconKey, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, contract, sentenceOf } from '../api.ts';
import { keys, queries, useMay, useMe } from '../desk.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { roles } from './choices.ts';
import { type MadeLink, ReadyLink } from './ReadyLink.tsx';

/** What an owner may do about a colleague: their role, their access, a link for a new password. */
export function PersonControls({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const me = useMe();
  const mayReset = useMay('makeResetLinks');
  const [closing, setClosing] = useState(false);
  const [made, setMade] = useState<MadeLink>();
  const tell = (error: Error) => notifications.show({ color: 'red', message: sentenceOf(error) });
  const change = useMutation({
    mutationFn: (body: { role?: Role; active?: boolean }) => call(contract.people.change, { params: { personId: person.id }, body }),
    onSuccess: (changed) => {
      queries.setQueryData<Person[]>(keys.people, (all) => all?.map((one) => (one.id === changed.id ? changed : one)));
      if (changed.id === me.id) void queries.invalidateQueries({ queryKey: keys.me });
      setClosing(false);
    },
    onError: (error) => closing || tell(error),
  });
  const reset = useMutation({
    mutationFn: () => call(contract.people.makeResetLink, { params: { personId: person.id } }),
    onSuccess: setMade,
    onError: tell,
  });
  const closed = person.deactivatedAt !== null;
  const self = person.id === me.id;

  return (
    <>
      <Select
        aria-label={t('roleOf', { name: person.name })}
        w={150}
        value={person.role}
        disabled={closed || change.isPending}
        data={roles.map((role) => ({ value: role, label: t(`role_${role}`) }))}
        onChange={(next) => {
          const role = roles.find((one) => one === next);
          if (role && role !== person.role) change.mutate({ role });
        }}
      />
      <Menu position="bottom-end" width={240} shadow="md">
        <Menu.Target>
          <ActionIcon aria-label={t('more', { name: person.name })} loading={reset.isPending} style={self ? { visibility: 'hidden' } : undefined}>
            <IconDots size={20} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayReset && !closed && (
            <Menu.Item leftSection={<IconKey size={18} stroke={1.6} />} onClick={() => reset.mutate()}>
              {t('makeResetLink')}
            </Menu.Item>
          )}
          {closed ? (
            <Menu.Item leftSection={<IconLockOpen size={18} stroke={1.6} />} onClick={() => change.mutate({ active: true })}>
              {t('openAccess')}
            </Menu.Item>
          ) : (
            <Menu.Item color="red" leftSection={<IconLock size={18} stroke={1.6} />} onClick={() => setClosing(true)}>
              {t('closeAccess')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Confirm
        opened={closing}
        title={t('closeAccessTitle', { name: person.name })}
        text={t('closeAccessText')}
        yes={t('closeAccess')}
        grave
        busy={change.isPending}
        fault={closing && change.error ? sentenceOf(change.error) : undefined}
        onYes={() => change.mutate({ active: false })}
        onClose={() => {
          setClosing(false);
          change.reset();
        }}
      />
      {made && (
        <ReadyLink
          link={made}
          title={t('resetLink')}
          text={made.mailed ? t('resetLinkMailed', { email: made.email }) : t('resetLinkFor', { name: person.name })}
          label={t('resetLink')}
          onClose={() => setMade(undefined)}
        />
      )}
    </>
  );
}
