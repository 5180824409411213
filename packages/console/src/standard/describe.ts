import { blocks, type Locale, locales, type Part } from '@otklik/coach';
import { touchedBy } from '@otklik/coach/edits';
import { noEdits, type Phrase, type StandardEdits } from '@otklik/coach/schema';
import type { TFunction } from 'i18next';
import { shippedSituation } from './change.ts';
import { isBlock, isRule, nameOfPart } from './parts.ts';

/** All edits as headings with lines, for somebody who looks at an old version. */
export function linesOfEdits(edits: StandardEdits, t: TFunction<'standard'>, locale: Locale): Part[] {
  return touchedBy(noEdits, edits).map((part) => {
    const heading = nameOfPart(part, edits, t, locale);
    return { heading: heading.charAt(0).toLocaleUpperCase(locale) + heading.slice(1), items: linesOf(part, edits, t, locale) };
  });
}

const arrow = (left: string, right: string | undefined) => (right ? `${left} → ${right}` : left);
const inBoth = <Item>(lists: Record<Locale, readonly Item[]> | undefined) => locales.flatMap((locale) => lists?.[locale] ?? []);

function linesOf(part: string, edits: StandardEdits, t: TFunction<'standard'>, locale: Locale): string[] {
  const dot = part.indexOf('.');
  const id = dot < 0 ? '' : part.slice(dot + 1);
  switch (dot < 0 ? part : part.slice(0, dot)) {
    case 'rules': {
      const change = isRule(id) ? edits.rules[id] : undefined;
      return [
        ...(change?.on === undefined ? [] : [t(change.on ? 'isOn' : 'isOff')]),
        ...(change?.weight === undefined ? [] : [t('weight', { weight: change.weight })]),
        ...inBoth(change?.more).map(({ find, fix }) => arrow(find, fix)),
        ...inBoth(change?.allow).map((phrase) => t('allowed', { phrase })),
      ];
    }
    case 'ownRules': {
      const rule = edits.ownRules.find((one) => one.id === id);
      return rule ? [rule.why, ...rule.finders.map(({ find, fix }) => arrow(find, fix))] : [];
    }
    case 'phrases':
      return isBlock(id) ? phraseLines(inBoth(edits.phrases[id]), inBoth(blocks[id].phrases), t) : [];
    case 'situations': {
      if (edits.without.includes(id)) return [t('isAside')];
      const situation = edits.situations.find((one) => one.id === id);
      return situation ? [t(shippedSituation(id) ? 'changedMark' : 'ownMark'), situation.hidden[locale]] : [];
    }
    case 'order':
      return edits.order;
    case 'thresholds':
      return Object.entries(edits.thresholds).map(([name, value]) => `${nameOfLimit(name, t)}: ${value}`);
    case 'dictionary':
      return inBoth(edits.dictionary).map(({ word, forms }) => [word, ...forms].join(', '));
    default:
      return inBoth(edits.glossary).map(({ term, plain }) => arrow(term, plain));
  }
}

/** What was added, what is gone; of phrases that only changed places or voices, that they did. */
function phraseLines(now: readonly Phrase[], shipped: readonly Phrase[], t: TFunction<'standard'>): string[] {
  const without = (list: readonly Phrase[], others: readonly Phrase[]) => list.filter(({ text }) => !others.some((other) => other.text === text));
  const lines = [...without(now, shipped).map(({ text }) => t('phraseAdded', { text })), ...without(shipped, now).map(({ text }) => t('phraseGone', { text }))];
  return lines.length > 0 ? lines : [t('phrasesMoved')];
}

const limitNames = [
  'firstReplySeconds',
  'replyGapSeconds',
  'silenceSeconds',
  'silenceAsks',
  'greetAgainHours',
  'situationConfidence',
  'capForRudeness',
] as const;
function nameOfLimit(name: string, t: TFunction<'standard'>): string {
  const known = limitNames.find((one) => one === name);
  return known ? t(`limit_${known}`) : name;
}
