import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './panel.module.css';

interface Props {
  label: string;
  value: string | null;
  /** What invites to fill it in. */
  empty: string;
  keep: (value: string) => Promise<void>;
  kind?: 'text' | 'email' | 'tel';
  strong?: boolean;
}

/** A value that becomes a field when clicked. Enter or leaving keeps it, Escape does not; what is refused stays in the field. */
export function Editable({ label, value, empty, keep, kind = 'text', strong }: Props) {
  const { t } = useTranslation('customers');
  const [text, setText] = useState<string | null>(null);

  const done = async () => {
    if (text === null) return;
    const next = text.trim();
    setText(null);
    if (next === (value ?? '')) return;
    try {
      await keep(next);
    } catch {
      setText(text);
    }
  };

  if (text === null) {
    return (
      <button
        type="button"
        className={classes.value}
        data-empty={value === null || undefined}
        data-strong={strong || undefined}
        onClick={() => setText(value ?? '')}
        aria-label={t('edit', { field: label, shown: value ?? empty })}
      >
        <span dir="auto">{value ?? empty}</span>
      </button>
    );
  }
  return (
    <input
      className={classes.field}
      type={kind}
      value={text}
      maxLength={254}
      aria-label={label}
      // biome-ignore lint/a11y/noAutofocus: the click that opened it meant this field
      autoFocus
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => void done()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void done();
        if (event.key === 'Escape') {
          event.stopPropagation();
          setText(null);
        }
      }}
    />
  );
}
