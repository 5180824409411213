import type { BlockId, Locale, Words } from '@otklik/coach';
import type { Grasp, Sheet } from './thought.ts';

/** Something the insert menu offers: a block, which opens its phrases, or a phrase. */
export type Offer = { kind: 'block'; block: BlockId; title: string; what: string } | { kind: 'phrase'; block: BlockId; text: string; own: boolean };

export type Values = Partial<Record<string, string>>;

interface Asked {
  sheet: Sheet;
  record: Grasp['record'];
  /** Of the phrases. */
  locale: Locale;
  /** Of the names. */
  language: Locale;
  values: Values;
}

const most = 40;
export const blockOrder: readonly BlockId[] = ['greeting', 'joining', 'help', 'care', 'apology', 'bonus', 'open_door'];

const place = /\{(\w+)\}/g;

/** Fills the places of a phrase; those that nobody can fill get a name to type over. */
export function fill(text: string, values: Values, names: Values): string {
  return text.replace(place, (_, name: string) => values[name] ?? `{${names[name] ?? name}}`);
}

/** The next place left to fill in, from an offset on, around to the beginning; nothing when all is filled. */
export function holeIn(text: string, from = 0): { from: number; to: number } | undefined {
  const holes = [...text.matchAll(/\{[\p{L} ]{2,24}\}/gu)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
  return holes.find((hole) => hole.from >= from) ?? holes[0];
}

/** A greeting that cannot name the customer leaves a hole where a name should be: another one does better. */
const canBeSaid = (text: string, values: Values) => values.customer !== undefined || !text.includes('{customer}');

/** Phrases of a block: the situation's own first. */
export function phrasesOf(block: BlockId, { sheet, record, locale, values }: Omit<Asked, 'language'>): Offer[] {
  const own = record?.phrases[block]?.[locale] ?? [];
  const general = sheet.phrases[block][locale];
  const texts = new Map([...general.map(({ text }) => [text, false] as const), ...own.map(({ text }) => [text, true] as const)]);
  return [...own, ...general]
    .map(({ text }) => text)
    .filter((text, at, all) => all.indexOf(text) === at && canBeSaid(text, values))
    .map((text) => ({ kind: 'phrase', block, text, own: texts.get(text) ?? false }));
}

/** What stands in the insert menu: blocks by name, phrases of the situation, general ones; all that fit what was typed. */
export function offersOf(query: string, within: BlockId | null, asked: Asked): Offer[] {
  const { sheet, record, language } = asked;
  const typed = query.toLocaleLowerCase();
  const title = (words: Words) => words[language];
  const named = (block: BlockId) =>
    title(sheet.blocks[block].title)
      .toLocaleLowerCase()
      .split(' ')
      .some((word) => word.startsWith(typed));
  const fits = (offer: Offer) => offer.kind === 'phrase' && (offer.text.toLocaleLowerCase().includes(typed) || (typed !== '' && named(offer.block)));
  if (within) return phrasesOf(within, asked).filter(fits).slice(0, most);
  const order = [...new Set([...(record?.blocks.map((one) => one.block) ?? []), ...blockOrder])];
  const blocks = order
    .filter(named)
    .map((block): Offer => ({ kind: 'block', block, title: title(sheet.blocks[block].title), what: title(sheet.blocks[block].what) }));
  const phrases = order.flatMap((block) => phrasesOf(block, asked)).filter(fits);
  const own = (wanted: boolean) => phrases.filter((offer) => offer.kind === 'phrase' && offer.own === wanted);
  return [...blocks, ...own(true), ...own(false)].slice(0, most);
}
