import { type ReactNode, useEffect } from 'react';
import css from './page.module.css';

interface PageProps {
  title: string;
  lead?: ReactNode;
  /** The way back to the list this page belongs to. */
  back?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
}

/** A page that is read and filled in, from its one heading down. Sets the tab's title, too. */
export function Page({ title, lead, back, actions, wide, children }: PageProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className={css.page} data-wide={wide || undefined}>
      <header className={css.head}>
        <div className={css.titles}>
          {back}
          <h1>{title}</h1>
          {lead && <p className={css.lead}>{lead}</p>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

interface SectionProps {
  title?: string;
  lead?: ReactNode;
  /** Without padding, for lists whose rows bring their own. */
  bare?: boolean;
  children: ReactNode;
}

/** One matter on a page. */
export function Section({ title, lead, bare, children }: SectionProps) {
  return (
    <section className={css.section} data-bare={bare || undefined}>
      {title && (
        <div className={css.sectionHead}>
          <h2>{title}</h2>
          {lead && <p>{lead}</p>}
        </div>
      )}
      {children}
    </section>
  );
}

/** Fields one under another, in an even rhythm. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={css.fields}>{children}</div>;
}

/** Fields side by side where there is room. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={css.row}>{children}</div>;
}
