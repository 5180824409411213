import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, contract } from '../api.ts';
import { queries, useMe } from '../desk.ts';
import { Form } from '../ui/Form.tsx';
import { Section } from '../ui/Page.tsx';
import { Password } from '../ui/Password.tsx';
import { emptyOnes, passwordFault, useSend } from '../ui/send.ts';
import { sessionsKey } from './queries.ts';

const nothing = { current: '', next: '' };

/** A new password for oneself. */
export function PasswordSection() {
  const { t } = useTranslation('people');
  const me = useMe();
  const [values, setValues] = useState(nothing);
  const [changed, setChanged] = useState(false);
  const { submit, faults, busy } = useSend({
    check: (given: typeof nothing) => {
      const { password: next } = passwordFault(given.next);
      return { ...(next ? { next } : {}), ...emptyOnes(given, ['current', 'next']) };
    },
    send: (body) => ask(contract.people.changePassword, { body }),
    fields: { people_wrong_current_password: 'current', people_password_too_short: 'next' },
    sent: () => {
      setValues(nothing);
      setChanged(true);
      return queries.invalidateQueries({ queryKey: sessionsKey });
    },
  });
  const type = (part: Partial<typeof nothing>) => {
    setChanged(false);
    setValues({ ...values, ...part });
  };
  return (
    <Section title={t('passwordChange')} lead={t('passwordChangeText')}>
      <Form faults={faults} onSubmit={() => submit(values)}>
        {/* Password managers want to know whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={me.email} readOnly hidden />
        <Password
          label={t('passwordCurrent')}
          autoComplete="current-password"
          value={values.current}
          error={faults.current}
          onChange={(event) => type({ current: event.currentTarget.value })}
        />
        <Password
          label={t('passwordNext')}
          description={t('passwordHint')}
          autoComplete="new-password"
          value={values.next}
          error={faults.next}
          onChange={(event) => type({ next: event.currentTarget.value })}
        />
        {changed && (
          <Alert color="teal" role="status">
            {t('passwordChanged')}
          </Alert>
        )}
        <Group>
          <Button type="submit" variant="default" loading={busy}>
            {t('passwordSave')}
          </Button>
        </Group>
      </Form>
    </Section>
  );
}
