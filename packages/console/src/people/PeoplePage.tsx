import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery, photoOf, useMay, useMe } from '../desk.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { Line, Rows } from '../ui/Rows.tsx';
import { Invitations } from './Invitations.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { PersonControls } from './PersonControls.tsx';

/** Everybody on the desk, and the way in for more. */
export default function PeoplePage() {
  const { t } = useTranslation('people');
  const me = useMe();
  const people = useQuery(peopleQuery);
  const mayInvite = useMay('invitePeople');
  const mayChange = useMay('changePeople');
  const [inviting, setInviting] = useState(false);
  const invite = (
    <Button leftSection={<IconUserPlus size={18} stroke={1.7} aria-hidden />} onClick={() => setInviting(true)}>
      {t('invite')}
    </Button>
  );
  const alone = people.data?.length === 1;
  return (
    <Page title={t('people')} lead={t('peopleLead')} actions={mayInvite && !alone && invite}>
      <Section bare>
        <Rows query={people} trouble={t('troubleList')} label={t('people')}>
          {(person) => (
            <Line
              key={person.id}
              dim={person.deactivatedAt !== null}
              face={<Avatar name={person.name} seed={person.id} photo={photoOf(person.photoFileId)} size={40} presence={person.presence} />}
              title={
                <>
                  {person.name} {person.id === me.id && <small>{t('you_')}</small>}
                </>
              }
              text={`${person.email} · ${person.deactivatedAt ? t('closed') : t(`presence_${person.presence}`)}`}
            >
              {mayChange ? <PersonControls person={person} /> : <small>{t(`role_${person.role}`)}</small>}
            </Line>
          )}
        </Rows>
      </Section>
      {alone && mayInvite && (
        <EmptyState icon={IconUserPlus} title={t('alone')} text={t('aloneText')}>
          {invite}
        </EmptyState>
      )}
      {mayInvite && <Invitations />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Page>
  );
}
