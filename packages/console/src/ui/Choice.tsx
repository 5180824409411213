import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import css from './page.module.css';

interface Props<Value extends string> {
  label: string;
  hint?: ReactNode;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  /** Hides the label from the eye where the place says it already. */
  quiet?: boolean;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({ label, hint, value, options, onChange, quiet }: Props<Value>) {
  const id = useId();
  return (
    <div className={css.choice}>
      {!quiet && (
        <span id={id} className={css.choiceLabel}>
          {label}
        </span>
      )}
      <SegmentedControl
        value={value}
        data={[...options]}
        onChange={(next) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen) onChange(chosen.value);
        }}
        {...(quiet ? { 'aria-label': label } : { 'aria-labelledby': id })}
      />
      {hint && <p className={css.choiceHint}>{hint}</p>}
    </div>
  );
}
