import type { Language } from '@otklik/contract/shapes';

/** The language of somebody who has not told us theirs: the first of `Accept-Language` that we speak, else English. */
export function languageOf(acceptLanguage: string | undefined): Language {
  for (const entry of (acceptLanguage ?? '').split(',')) {
    const tag = entry.trim().toLowerCase();
    if (/^ru\b/.test(tag)) return 'ru';
    if (/^en\b/.test(tag)) return 'en';
  }
  return 'en';
}
