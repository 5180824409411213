import type { Kind, Locale, SituationId } from '../standard/ids.ts';
import type { Standard } from '../standard/schema.ts';
import { other } from '../standard/situations/other.ts';
import { phrasings as delivery } from './words/phrasings/delivery.ts';
import { phrasings as errors } from './words/phrasings/errors.ts';
import { phrasings as money } from './words/phrasings/money.ts';
import { phrasings as others } from './words/phrasings/other.ts';
import type { InBoth } from './words/phrasings/phrasing.ts';
import { phrasings as product } from './words/phrasings/product.ts';
import { phrasings as returns } from './words/phrasings/returns.ts';

/** What a customer wrote and what it was. */
export interface Example {
  text: string;
  /** A situation's id, or `other`. */
  situation: string;
  /** Absent where the text may be of either kind. */
  kind?: Kind | undefined;
}

/** What the classifier alone learns from, beside the phrasings that the handbook shows. */
export const phrasings: Readonly<Record<SituationId | 'other', InBoth>> = { ...product, ...delivery, ...returns, ...money, ...errors, ...others };

const shipped = new Map<string, InBoth>(Object.entries(phrasings));

/** Situations that customers ask about and complain about alike: their phrasings tell the kind one by one. */
const ofBothKinds: ReadonlySet<string> = new Set(
  Object.entries(phrasings)
    .filter(([, { ru }]) => ru.some((one) => typeof one !== 'string'))
    .map(([id]) => id),
);

/** All that a standard's classifier learns from in a language, before the workspace's own corrections. */
export function examplesOf(standard: Pick<Standard, 'situations'>, locale: Locale): Example[] {
  return [
    ...standard.situations.flatMap((one) => [
      ...one.asked[locale].map((text) => ({ text, situation: one.id, kind: ofBothKinds.has(one.id) ? undefined : one.kind })),
      ...phrased(one.id, locale, one.kind),
    ]),
    ...other[locale].map((text) => ({ text, situation: 'other' })),
    ...phrased('other', locale, 'consultation'),
  ];
}

function phrased(situation: string, locale: Locale, kind: Kind): Example[] {
  return (shipped.get(situation)?.[locale] ?? []).map((one) => ({ situation, ...(typeof one === 'string' ? { text: one, kind } : one) }));
}
