import { Anchor } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SectionId } from './parts.ts';
import css from './standard.module.css';

/** The way back to a list, to the line one came from. */
export function Back({ to, line, children }: { to: SectionId; line?: string; children: ReactNode }) {
  return (
    <Anchor component={Link} className={css.back} to={`/settings/standard/${to}`} {...(line && { hash: line })} c="inherit">
      <IconChevronLeft size={16} aria-hidden /> {children}
    </Anchor>
  );
}
