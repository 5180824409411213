import { Alert } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import css from './page.module.css';
import type { Faults } from './send.ts';

interface Props {
  faults: Faults;
  onSubmit: () => void;
  /** Where the form itself says what went wrong (a save bar does it by itself). */
  silent?: boolean;
  children: ReactNode;
}

/** A form whose first wrong field gets the focus; Enter sends it. */
export function Form({ faults, onSubmit, silent, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(faults).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [faults]);
  return (
    <form
      ref={form}
      noValidate
      className={css.fields}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onSubmit();
      }}
    >
      {faults.form && !silent && (
        <Alert color="red" role="alert">
          {faults.form}
        </Alert>
      )}
      {children}
    </form>
  );
}
