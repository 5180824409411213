import { Textarea } from '@mantine/core';
import { useState } from 'react';

interface Props {
  label: string;
  description?: string;
  placeholder?: string;
  values: readonly string[];
  /** Prefix of the lines' paths. */
  'data-path': string;
  error?: string | undefined;
  onChange: (values: string[]) => void;
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Several texts, one to a line. Empty lines are only room to write in. */
export function Lines({ values, onChange, ...props }: Props) {
  const [typed, setTyped] = useState(values.join('\n'));
  // What came from elsewhere (a reset, another language) replaces what was typed
  const text = linesOf(typed).join('\n') === values.join('\n') ? typed : values.join('\n');
  return (
    <Textarea
      {...props}
      autosize
      minRows={3}
      maxRows={16}
      value={text}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(linesOf(event.currentTarget.value));
      }}
    />
  );
}
