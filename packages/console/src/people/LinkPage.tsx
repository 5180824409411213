import { Anchor, Button, Loader, TextInput } from '@mantine/core';
import type { Link as OneTimeLink } from '@otklik/contract/people';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, contract, sentenceOf } from '../api.ts';
import { queries } from '../desk.ts';
import { Door } from '../ui/Door.tsx';
import { Form } from '../ui/Form.tsx';
import { Password } from '../ui/Password.tsx';
import { emptyOnes, passwordFault, useSend } from '../ui/send.ts';
import { languageNow } from '../words/index.ts';
import { useSecret } from './secret.ts';

/** What a one-time link opens: joining the desk, or a new password. */
export function LinkPage({ kind }: { kind: OneTimeLink['kind'] }) {
  const { t } = useTranslation(['people', 'form']);
  const navigate = useNavigate();
  const secret = useSecret();
  const link = useQuery({
    queryKey: ['link', secret],
    queryFn: () => ask(contract.people.openLink, { body: { secret } }),
    enabled: secret.length >= 20,
    retry: false,
    gcTime: 0,
  });
  const [values, setValues] = useState({ name: '', password: '' });
  const joins = kind === 'invitation';
  const { submit, faults, busy } = useSend({
    check: (given: typeof values) => ({ ...passwordFault(given.password), ...emptyOnes(given, joins ? ['name', 'password'] : ['password']) }),
    send: ({ name, password }) =>
      ask(contract.people.useLink, { body: { secret, password, ...(joins ? { name: name.trim(), language: languageNow() } : {}) } }),
    fields: { people_password_too_short: 'password' },
    sent: () => {
      queries.clear();
      return navigate({ to: '/', replace: true });
    },
  });

  const wrong = secret.length < 20 ? t('linkIncomplete') : link.error ? sentenceOf(link.error) : undefined;
  if (wrong)
    return (
      <Door title={t('linkWrong')} lead={wrong}>
        <Anchor component={Link} to="/sign-in" mt="lg" display="block">
          {t('toSignIn')}
        </Anchor>
      </Door>
    );
  if (!link.data)
    return (
      <Door title={joins ? t('joinTitle') : t('resetTitle')}>
        <Loader mt="lg" aria-label={t('form:loading')} />
      </Door>
    );
  return (
    <Door title={joins ? t('joinWorkspace', { workspace: link.data.workspaceName }) : t('resetTitle')} lead={joins ? t('joinText') : t('resetText')}>
      <Form faults={faults} onSubmit={() => submit(values)}>
        <TextInput label={t('email')} value={link.data.email} autoComplete="username" readOnly />
        {joins && (
          <TextInput
            label={t('name')}
            description={t('nameHint')}
            name="name"
            autoComplete="name"
            autoFocus
            maxLength={80}
            value={values.name}
            error={faults.name}
            onChange={(event) => setValues({ ...values, name: event.currentTarget.value })}
          />
        )}
        <Password
          label={joins ? t('password') : t('newPassword')}
          description={t('passwordHint')}
          name="password"
          autoComplete="new-password"
          autoFocus={!joins}
          value={values.password}
          error={faults.password}
          onChange={(event) => setValues({ ...values, password: event.currentTarget.value })}
        />
        <Button type="submit" size="md" loading={busy} fullWidth>
          {joins ? t('join') : t('setPassword')}
        </Button>
      </Form>
    </Door>
  );
}
