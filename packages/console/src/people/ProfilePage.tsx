import { TextInput } from '@mantine/core';
import type { Profile } from '@otklik/contract/people';
import { useTranslation } from 'react-i18next';
import { call, contract } from '../api.ts';
import { keys, photoOf, queries, useMe } from '../desk.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { useDraft } from '../ui/draft.ts';
import { Form } from '../ui/Form.tsx';
import { Fields, Page, Section } from '../ui/Page.tsx';
import { PictureField } from '../ui/PictureField.tsx';
import { SaveBar } from '../ui/SaveBar.tsx';
import { emptyOnes, useSend } from '../ui/send.ts';
import { useChangeMe } from './actions.ts';
import { Habits } from './Habits.tsx';
import { News } from './News.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { Sessions } from './Sessions.tsx';

/** Oneself: how others see one, how one likes to work, where one is signed in. */
export default function ProfilePage() {
  const { t } = useTranslation('people');
  return (
    <Page title={t('profile')}>
      <You />
      <Habits />
      <News />
      <PasswordSection />
      <Sessions />
    </Page>
  );
}

function You() {
  const { t } = useTranslation('people');
  const me = useMe();
  const { mutate: changeMe } = useChangeMe();
  const draft = useDraft({ name: me.name });
  const { submit, faults, busy, show } = useSend({
    check: (given: { name: string }) => emptyOnes(given, ['name']),
    send: ({ name }) => call(contract.people.changeMe, { body: { name: name.trim() } }),
    sent: (saved: Profile) => {
      queries.setQueryData(keys.me, saved);
      draft.reset();
    },
  });
  return (
    <Section title={t('you')}>
      <Fields>
        <PictureField
          label={t('photo')}
          hint={t('photoHint')}
          has={me.photoFileId !== null}
          shown={<Avatar name={me.name} seed={me.id} photo={photoOf(me.photoFileId)} size={72} />}
          onChange={(photoFileId) => changeMe({ photoFileId })}
        />
        <Form faults={faults} silent onSubmit={() => submit(draft.values)}>
          <TextInput
            label={t('name')}
            description={t('nameHint')}
            autoComplete="name"
            maxLength={80}
            value={draft.values.name}
            error={faults.name}
            onChange={(event) => draft.set({ name: event.currentTarget.value })}
          />
          <TextInput label={t('email')} value={me.email} readOnly />
          <SaveBar
            changed={draft.changed}
            saving={busy}
            fault={faults.form}
            onReset={() => {
              draft.reset();
              show({});
            }}
          />
        </Form>
      </Fields>
    </Section>
  );
}
