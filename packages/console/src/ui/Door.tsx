import { type ReactNode, useEffect } from 'react';
import css from './door.module.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';

interface Props {
  title: string;
  lead?: ReactNode;
  /** Stands above the title: «Шаг 1 из 3». */
  step?: ReactNode;
  children: ReactNode;
}

/** The calm frame of all that comes before the sign-in: one card, the mark, the language. */
export function Door({ title, lead, step, children }: Props) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className={css.door}>
      <header className={css.top}>
        <img src="/favicon.svg" alt="" width={36} height={36} />
        <LanguageSwitch />
      </header>
      <main className={css.card}>
        {step && <p className={css.step}>{step}</p>}
        <h1>{title}</h1>
        {lead && <p className={css.lead}>{lead}</p>}
        {children}
      </main>
    </div>
  );
}
