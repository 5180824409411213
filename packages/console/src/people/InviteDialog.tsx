import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import type { Role } from '@otklik/contract/permissions';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, contract } from '../api.ts';
import { queries, useMe } from '../desk.ts';
import { Form } from '../ui/Form.tsx';
import { emailFault, emptyOnes, useSend } from '../ui/send.ts';
import { roles } from './choices.ts';
import { invitationsKey } from './queries.ts';
import { type MadeLink, ReadyLink } from './ReadyLink.tsx';

/** Makes a one-time link for somebody new, and shows it: the only moment it can be seen. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['people', 'form']);
  const me = useMe();
  const [values, setValues] = useState<{ email: string; role: Role }>({ email: '', role: 'agent' });
  const [made, setMade] = useState<MadeLink>();
  const { submit, faults, busy } = useSend({
    check: (given: typeof values) => ({ ...emailFault(given.email), ...emptyOnes({ email: given.email }, ['email']) }),
    send: (body) => call(contract.people.invite, { body: { ...body, email: body.email.trim() } }),
    fields: { people_email_taken: 'email' },
    sent: (link) => {
      setMade(link);
      return queries.invalidateQueries({ queryKey: invitationsKey });
    },
  });

  if (made)
    return (
      <ReadyLink
        link={made}
        title={t('invitationReady')}
        text={t(made.mailed ? 'invitationMailed' : 'invitationFor', { email: made.email })}
        label={t('invitationLink')}
        onClose={onClose}
      />
    );
  // Nobody hands out a role above their own.
  const offered = roles.slice(0, roles.indexOf(me.role) + 1);
  return (
    <Modal opened onClose={onClose} title={t('inviteTitle')}>
      <Text c="dimmed" mb="lg">
        {t('inviteText')}
      </Text>
      <Form faults={faults} onSubmit={() => submit(values)}>
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="off"
          data-autofocus
          value={values.email}
          error={faults.email}
          onChange={(event) => setValues({ ...values, email: event.currentTarget.value })}
        />
        <Radio.Group label={t('role')} value={values.role} onChange={(role) => setValues({ ...values, role: roles.find((one) => one === role) ?? 'agent' })}>
          <Stack gap="sm" mt={4}>
            {offered.map((role) => (
              <Radio key={role} value={role} label={t(`role_${role}`)} description={t(`role_${role}_hint`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('form:cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('makeInvitation')}
          </Button>
        </Group>
      </Form>
    </Modal>
  );
}
