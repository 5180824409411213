import { Anchor, Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, contract } from '../api.ts';
import { queries, statusQuery } from '../desk.ts';
import { Door } from '../ui/Door.tsx';
import { Form } from '../ui/Form.tsx';
import { Password } from '../ui/Password.tsx';
import { Redirect } from '../ui/Redirect.tsx';
import { emailFault, emptyOnes, useSend } from '../ui/send.ts';

/** Where the person wanted to go; only a path of this desk is believed. */
function wanted(search: unknown): string {
  const then = typeof search === 'object' && search !== null && 'then' in search ? search.then : undefined;
  return typeof then === 'string' && /^\/(?![/\\])/.test(then) ? then : '/';
}

/** Lets a person in. */
export default function SignInPage() {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const then = wanted(useSearch({ strict: false }));
  const status = useQuery(statusQuery);
  const [values, setValues] = useState({ email: '', password: '' });
  const { submit, faults, busy } = useSend({
    check: (given: typeof values) => ({ ...emailFault(given.email), ...emptyOnes(given, ['email', 'password']) }),
    send: (body) => ask(contract.people.signIn, { body: { ...body, email: body.email.trim() } }),
    fields: { people_wrong_password: 'password', people_too_many_tries: 'password' },
    sent: () => {
      queries.clear();
      return navigate({ href: then, replace: true });
    },
  });

  if (status.data?.setUp === false) return <Redirect to="/setup" />;
  return (
    <Door title={t('signIn')}>
      <Form faults={faults} onSubmit={() => submit(values)}>
        <TextInput
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          value={values.email}
          error={faults.email}
          onChange={(event) => setValues({ ...values, email: event.currentTarget.value })}
        />
        <Password
          label={t('password')}
          name="password"
          autoComplete="current-password"
          value={values.password}
          error={faults.password}
          onChange={(event) => setValues({ ...values, password: event.currentTarget.value })}
        />
        <Button type="submit" size="md" loading={busy} fullWidth>
          {t('enter')}
        </Button>
        <Anchor component={Link} to="/forgotten" size="sm" ta="center">
          {t('forgotten')}
        </Anchor>
      </Form>
    </Door>
  );
}
