import { signal } from '@preact/signals';
import type { ShownFile } from './rows.ts';

/** The pictures of the conversation and which of them fills the screen. */
export const viewed = signal<{ pictures: readonly ShownFile[]; at: number } | null>(null);

const drawable = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);
export const isPicture = ({ type }: ShownFile) => drawable.has(type);
