import { Anchor } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import css from './page.module.css';

/** The way back to a list; `line`: to the line one came from. */
export function Back({ to, line, children }: { to: string; line?: string; children: ReactNode }) {
  return (
    <Anchor component={Link} className={css.back} to={to} {...(line && { hash: line })}>
      <IconChevronLeft size={16} aria-hidden /> {children}
    </Anchor>
  );
}
