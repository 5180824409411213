import type { ReactNode } from 'react';
import { Back as BackTo } from '../ui/Back.tsx';
import type { SectionId } from './parts.ts';

/** The way back to a section of the standard. */
export function Back({ to, ...rest }: { to: SectionId; line?: string; children: ReactNode }) {
  return <BackTo to={`/settings/standard/${to}`} {...rest} />;
}
