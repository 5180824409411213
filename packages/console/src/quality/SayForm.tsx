import { Button, Group, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../ui/Form.tsx';
import { emptyOnes, useSend } from '../ui/send.ts';

interface Props<Reply> {
  label: string;
  hint?: ReactNode;
  yes: string;
  /** A second way to send the same words: «Отклонить». */
  no?: { title: string; send: (text: string) => Promise<Reply> };
  send: (text: string) => Promise<Reply>;
  sent: (reply: Reply) => void;
  cancel?: () => void;
  autoFocus?: boolean;
}

/** A few words to somebody: a reason, an appeal, an answer, a note. What was typed stays until it is sent. */
export function SayForm<Reply>({ label, hint, yes, no, send, sent, cancel, autoFocus }: Props<Reply>) {
  const { t } = useTranslation('form');
  const [text, setText] = useState('');
  const { submit, faults, busy } = useSend({
    check: (given: { text: string; send: typeof send }) => emptyOnes({ text: given.text }, ['text']),
    send: (given) => given.send(given.text.trim()),
    sent: (reply) => {
      setText('');
      sent(reply);
    },
  });
  return (
    <Form faults={faults} onSubmit={() => submit({ text, send })}>
      <Textarea
        label={label}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        error={faults.text}
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus ?? false}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="xs" justify="flex-end">
        {cancel && (
          <Button variant="subtle" size="compact-md" onClick={cancel}>
            {t('cancel')}
          </Button>
        )}
        {no && (
          <Button variant="default" size="compact-md" disabled={busy} onClick={() => submit({ text, send: no.send })}>
            {no.title}
          </Button>
        )}
        <Button type="submit" size="compact-md" loading={busy}>
          {yes}
        </Button>
      </Group>
    </Form>
  );
}
