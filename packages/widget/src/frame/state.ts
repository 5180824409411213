import type { Language } from '@otklik/contract/shapes';
import type { SiteSettings } from '@otklik/contract/sites';
import { computed, signal } from '@preact/signals';
import { wordsOf } from './speech.ts';
import { uuid7Maker } from './uuid7.ts';

/** What the page has told: nothing is drawn before the settings are here. */
export const site = signal<SiteSettings | null>(null);
export const language = signal<Language>('ru');
export const words = computed(() => wordsOf(language.value));
export const dark = signal(false);
/** The chat covers the whole screen. */
export const phone = signal(false);
/** The panel is open. */
export const shown = signal(false);
/** Somebody can see it: open, in a tab that is looked at. */
export const looking = signal(false);
/** The desk can be reached, as far as we know. */
export const connected = signal(true);
export const view = signal<'chat' | 'list'>('chat');

/** The site's key stands in the frame's own address. */
export const siteKey = location.pathname.split('/').at(-1) ?? '';

export const newId = uuid7Maker(Date.now, (bytes) => crypto.getRandomValues(bytes));
