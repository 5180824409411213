import { Button, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, contract } from '../api.ts';
import { queries, statusQuery } from '../desk.ts';
import { ColourField } from '../ui/ColourField.tsx';
import { Door } from '../ui/Door.tsx';
import { Form } from '../ui/Form.tsx';
import { Password } from '../ui/Password.tsx';
import { Redirect } from '../ui/Redirect.tsx';
import { emailFault, emptyOnes, type Faults, passwordFault, useSend } from '../ui/send.ts';
import { ownTimeZone, TimeZoneField } from '../ui/TimeZoneField.tsx';
import { WidgetPreview } from '../ui/WidgetPreview.tsx';
import { languageNow } from '../words/index.ts';

const nothing = { name: '', email: '', password: '', shop: '', colour: '#0b7a70', timeZone: ownTimeZone() };
type Answers = typeof nothing;
type Question = 1 | 2 | 3;

function check(question: Question, answers: Answers): Faults {
  if (question === 1) return { ...emailFault(answers.email), ...passwordFault(answers.password), ...emptyOnes(answers, ['name', 'email', 'password']) };
  if (question === 2) return emptyOnes(answers, ['shop']);
  return {};
}

/** On which step the fault stands that the server found. */
function questionOf(faults: Faults): Question {
  if (faults.name || faults.email || faults.password) return 1;
  return faults.shop || faults.timeZone ? 2 : 3;
}

/** The three questions of the first start; they end in the inbox. */
export default function SetupPage() {
  const { t } = useTranslation('workspace');
  const navigate = useNavigate();
  const status = useQuery(statusQuery);
  const [question, setQuestion] = useState<Question>(1);
  const [answers, setAnswers] = useState(nothing);
  const { submit, show, faults, busy } = useSend({
    send: (given: Answers) =>
      ask(contract.workspace.setUp, {
        body: { ...given, name: given.name.trim(), email: given.email.trim(), shop: given.shop.trim(), language: languageNow() },
      }),
    fields: { people_password_too_short: 'password', workspace_unknown_time_zone: 'timeZone' },
    sent: async () => {
      queries.clear();
      await navigate({ to: '/', replace: true });
    },
    refused: (found) => setQuestion(questionOf(found)),
  });

  if (status.data?.setUp && !busy) return <Redirect to="/sign-in" />;

  const go = (next: Question) => {
    show({});
    setQuestion(next);
  };
  const goOn = () => {
    const found = check(question, answers);
    if (Object.keys(found).length > 0) show(found);
    else if (question === 3) submit(answers);
    else go(question === 1 ? 2 : 3);
  };
  const field = (name: 'name' | 'email' | 'password' | 'shop') => ({
    name,
    value: answers[name],
    error: faults[name],
    onChange: (event: { currentTarget: { value: string } }) => setAnswers({ ...answers, [name]: event.currentTarget.value }),
  });

  return (
    <Door step={t('step', { step: question })} title={t(`question${question}`)} lead={t(`question${question}Text`)}>
      <Form key={question} faults={faults} onSubmit={goOn}>
        {question === 1 && (
          <>
            <TextInput label={t('yourName')} description={t('yourNameHint')} autoComplete="name" autoFocus maxLength={80} {...field('name')} />
            <TextInput label={t('email')} type="email" autoComplete="username" {...field('email')} />
            <Password label={t('password')} description={t('passwordHint')} autoComplete="new-password" {...field('password')} />
          </>
        )}
        {question === 2 && (
          <>
            <TextInput label={t('shop')} description={t('shopHint')} autoComplete="organization" autoFocus maxLength={80} {...field('shop')} />
            <TimeZoneField
              label={t('timeZone')}
              hint={t('timeZoneGuessed')}
              value={answers.timeZone}
              error={faults.timeZone}
              onChange={(timeZone) => setAnswers({ ...answers, timeZone })}
            />
          </>
        )}
        {question === 3 && <Colour answers={answers} onChange={(colour) => setAnswers({ ...answers, colour })} />}
        <Group justify="space-between" mt="xs">
          {question > 1 ? (
            <Button variant="subtle" color="gray" onClick={() => go(question === 3 ? 2 : 1)} disabled={busy}>
              {t('back')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" size="md" loading={busy}>
            {question === 3 ? t('openDesk') : t('next')}
          </Button>
        </Group>
      </Form>
    </Door>
  );
}

function Colour({ answers, onChange }: { answers: Answers; onChange: (colour: string) => void }) {
  const { t } = useTranslation('workspace');
  const [open, setOpen] = useState(false);
  return (
    <>
      <ColourField label={t('colour')} value={answers.colour} onChange={onChange} />
      <WidgetPreview
        size="mini"
        label={t('preview')}
        look={{ colour: answers.colour, position: 'right', launcher: 'icon', offsetX: 20, offsetY: 20, theme: 'auto' }}
        team={[{ id: answers.name, name: answers.name, photo: null }]}
        open={open}
        onToggle={() => setOpen(!open)}
        words={{
          shop: answers.shop,
          expectation: t('previewExpectation'),
          greeting: t('previewGreeting'),
          welcome: null,
          launcher: t('previewLauncher'),
          question: t('previewQuestion'),
          answer: t('previewAnswer'),
          placeholder: t('previewPlaceholder'),
          told: null,
        }}
      />
    </>
  );
}
