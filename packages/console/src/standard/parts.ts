import { type BlockId, blockIds, blocks, type Locale, locales, type RuleId, ruleIds, rules, shippedSituations } from '@otklik/coach';
import type { StandardEdits } from '@otklik/coach/schema';
import type { TFunction } from 'i18next';

/** Parts of the standard as the history names them (`rules.slang`, `thresholds`): how people call them, and where they are edited. */

export const sections = ['rules', 'blocks', 'situations', 'limits', 'dictionary', 'glossary', 'history'] as const;
export type SectionId = (typeof sections)[number];

export interface Place {
  section: SectionId;
  part?: string | undefined;
}

const homes: Partial<Record<string, SectionId>> = {
  rules: 'rules',
  ownRules: 'rules',
  phrases: 'blocks',
  situations: 'situations',
  order: 'situations',
  thresholds: 'limits',
  dictionary: 'dictionary',
  glossary: 'glossary',
};

/** `situations.delivery.late` → `['situations', 'delivery.late']`. */
function split(part: string): [string, string] {
  const dot = part.indexOf('.');
  return dot < 0 ? [part, ''] : [part.slice(0, dot), part.slice(dot + 1)];
}

export function placeOfPart(part: string): Place {
  const [kind, id] = split(part);
  return { section: homes[kind] ?? 'rules', part: id || undefined };
}

/** Where the field of a fault is edited. `path` as in a refusal: `edits.situations.3.title.ru`. */
export function placeOfPath(path: string, edits: StandardEdits): Place & { language?: Locale } {
  const [, kind = '', id = '', third = '', fourth = ''] = path.split('.');
  const section = homes[kind] ?? 'rules';
  const language = locales.find((locale) => new RegExp(`\\.${locale}(\\.|$)`).test(path));
  if (kind === 'ownRules') {
    const rule = edits.ownRules[Number(id)];
    return { section, part: rule?.id, language: third === 'finders' ? rule?.finders[Number(fourth)]?.locale : language };
  }
  if (kind === 'situations') return { section, part: edits.situations[Number(id)]?.id, language };
  return { section, part: kind === 'rules' || kind === 'phrases' ? id : undefined, language };
}

export const isRule = (id: string): id is RuleId => ruleIds.some((one) => one === id);
export const isBlock = (id: string): id is BlockId => blockIds.some((one) => one === id);

/** «правило „Без сленга“», «фразы блока „Приветствие“», «словарь». */
export function nameOfPart(part: string, edits: StandardEdits, t: TFunction<'standard'>, locale: Locale): string {
  const [kind, id] = split(part);
  switch (kind) {
    case 'rules':
      return t('partRule', { name: isRule(id) ? rules[id].title[locale] : id });
    case 'ownRules':
      return t('partRule', { name: edits.ownRules.find((one) => one.id === id)?.title || t('untitled') });
    case 'phrases':
      return t('partPhrases', { name: isBlock(id) ? blocks[id].title[locale] : id });
    case 'situations': {
      const situation = [...edits.situations, ...shippedSituations].find((one) => one.id === id);
      return t('partSituation', { name: situation?.title[locale] || situation?.title.ru || t('untitled') });
    }
    case 'order':
      return t('partOrder');
    case 'thresholds':
      return t('partThresholds');
    case 'dictionary':
      return t('partDictionary');
    default:
      return t('partGlossary');
  }
}
