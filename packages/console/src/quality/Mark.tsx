import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gravityOf, keyOf, type Lost } from './marks.ts';
import { useStandardWords } from './standard-words.ts';
import css from './talk.module.css';

interface Props {
  lost: Lost[];
  /** Those whose place this is, to be found from the list of lost points. */
  begins: Lost[];
  /** A lost point that stands at no words is a sign under the message. */
  sign?: boolean;
  explain: (lost: Lost) => ReactNode;
  children: ReactNode;
}

/** Words that cost points; a click, or Enter, tells why. */
export function Mark({ lost, begins, sign, explain, children }: Props) {
  const { t } = useTranslation('quality');
  const words = useStandardWords();
  const [open, setOpen] = useState(false);
  const [first] = lost;
  if (!first) return children;
  const rules = lost.map(({ line }) => words.rule(line.rule).title).join(', ');
  return (
    <Popover opened={open} onChange={setOpen} width={340} position="bottom-start" shadow="md" trapFocus returnFocus withRoles={false} withinPortal>
      <Popover.Target>
        {/* An anchor, since a button can't be broken over two lines */}
        <a
          className={sign ? css.sign : css.mark}
          data-gravity={gravityOf(first.line)}
          href={`#${keyOf(first)}`}
          id={`mark-${keyOf(begins[0] ?? first)}${begins.length ? '' : '-more'}`}
          title={rules}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={(event) => {
            event.preventDefault();
            setOpen(!open);
          }}
        >
          {children}
        </a>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('markOf', { rules })}>
        {lost.map((one) => (
          <section key={keyOf(one)} className={css.reason}>
            <h3 data-gravity={gravityOf(one.line)}>{words.rule(one.line.rule).title}</h3>
            {explain(one)}
          </section>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
