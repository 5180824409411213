import { Anchor, Button, Loader, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, contract } from '../api.ts';
import { statusQuery } from '../desk.ts';
import { Door } from '../ui/Door.tsx';
import { Form } from '../ui/Form.tsx';
import { emailFault, useSend } from '../ui/send.ts';

/** For who forgot the password: a link by mail, or the advice to ask an owner where the desk sends no mail. */
export default function ForgottenPage() {
  const { t } = useTranslation(['people', 'form']);
  const status = useQuery(statusQuery);
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState<string>();
  const { submit, faults, busy } = useSend({
    check: (given: { email: string }) => emailFault(given.email),
    send: (body) => ask(contract.people.requestReset, { body: { email: body.email.trim() } }),
    sent: (_, given) => setAsked(given.email.trim()),
  });
  const back = (
    <Anchor component={Link} to="/sign-in" size="sm" mt="lg" display="block" ta="center">
      {t('toSignIn')}
    </Anchor>
  );

  if (!status.data && !status.error)
    return (
      <Door title={t('forgotten')}>
        <Loader mt="lg" aria-label={t('form:loading')} />
      </Door>
    );
  if (status.data && !status.data.mail)
    return (
      <Door title={t('forgotten')} lead={t('forgottenAskOwner')}>
        {back}
      </Door>
    );
  if (asked)
    return (
      <Door title={t('resetAsked')} lead={t('resetAskedText', { email: asked })}>
        <Text size="sm" c="dimmed" mt="md">
          {t('resetAskedSpam')}
        </Text>
        {back}
      </Door>
    );
  return (
    <Door title={t('forgotten')} lead={t('forgottenText')}>
      <Form faults={faults} onSubmit={() => submit({ email })}>
        <TextInput
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          value={email}
          error={faults.email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={busy} fullWidth>
          {t('sendResetLink')}
        </Button>
      </Form>
      {back}
    </Door>
  );
}
