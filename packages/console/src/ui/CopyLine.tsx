import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './code.module.css';

/** Something to take along exactly as it is: a link, a line of code. The whole text is selected by one click; `first`: a dialog opens on its button. */
export function CopyLine({ text, label, first }: { text: string; label: string; first?: boolean }) {
  const { t } = useTranslation('form');
  return (
    <div className={css.line}>
      <code className={css.text}>{text}</code>
      <CopyButton value={text} timeout={2500}>
        {({ copied, copy }) => (
          <Button
            variant={copied ? 'light' : 'default'}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={copy}
            data-autofocus={first}
            aria-label={`${copied ? t('copied') : t('copy')}: ${label}`}
          >
            {copied ? t('copied') : t('copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}

/** A piece of code to read and copy. */
export function CodeSample({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation('form');
  return (
    <div className={css.sample}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reachable by keyboard */}
      <section tabIndex={0} aria-label={label} className={css.code}>
        <pre>{text}</pre>
      </section>
      <CopyButton value={text} timeout={2500}>
        {({ copied, copy }) => (
          <Button className={css.corner} size="compact-sm" variant="default" onClick={copy} aria-live="polite">
            {copied ? t('copied') : t('copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
