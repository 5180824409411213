import type { Lexicons } from '../lexicon.ts';
import { feltAlong } from '../mood.ts';
import { type Locale, type StoryId, storyIds } from '../standard/ids.ts';
import type { Standard } from '../standard/schema.ts';
import { has } from '../text/pattern.ts';
import type { Text } from '../text/text.ts';
import { examplesOf } from './examples.ts';
import { type Learnt, learn } from './learn.ts';
import type { Situated } from './situated.ts';
import { aboutCompany, storyCues } from './words/story-cues.ts';

/** A correction that an agent made: what was asked, what it was. */
export interface Label {
  locale: Locale;
  text: string;
  /** A situation's id, or `other`. */
  situation: string;
}

/** Tells the situation from what the customer wrote. */
export type Situate = (texts: readonly Text[], locale: Locale) => Situated;

/** An agent's correction counts as several shipped phrasings: it is this shop's own customers. */
const labelWeight = 3;

/** Learns from the standard's phrasings and the workspace's corrections, once a language, when first asked. */
export function createSituate(lexicons: Lexicons, standard: Standard, labels: readonly Label[]): Situate {
  const learnt = new Map<Locale, Learnt>();
  const byId = new Map(standard.situations.map((one) => [one.id, one]));

  function learntOf(locale: Locale): Learnt {
    const known = learnt.get(locale);
    if (known) return known;
    const corrections = labels.filter((one) => one.locale === locale && (one.situation === 'other' || byId.has(one.situation)));
    const now = learn(lexicons, locale, [...examplesOf(standard, locale), ...corrections.map((one) => ({ ...one, weight: labelWeight }))]);
    learnt.set(locale, now);
    return now;
  }

  return (texts, locale) => {
    const spoken = texts.filter((text) => text.tokens.some((token) => token.kind === 'word'));
    const nothing: Situated = { story: 'other', situation: 'other', kind: 'consultation', confidence: 0, others: [] };
    if (!spoken.length) return nothing;
    // Several lines are one question: each speaks as loud as it is long, up to a point.
    const chances = new Map<string, number>();
    const { situations, complaint } = learntOf(locale);
    let loudness = 0;
    let complaints = 0;
    for (const text of spoken) {
      const loud = Math.min(12, text.tokens.length);
      loudness += loud;
      complaints += complaint(text) * loud;
      for (const [label, chance] of situations(text)) chances.set(label, (chances.get(label) ?? 0) + chance * loud);
    }
    const ranked = [...chances].map(([label, sum]) => [label, sum / loudness] as const).sort((a, b) => b[1] - a[1]);
    const [best = 'other', confidence = 0] = ranked[0] ?? [];
    const situation = confidence < standard.thresholds.situationConfidence ? 'other' : best;
    const record = byId.get(situation);
    const others = ranked
      .map(([label]) => label)
      .filter((label) => label !== situation && label !== 'other')
      .slice(0, 4);
    // The words alone and the situations alone are each right nine times in ten; together more often
    const bySituations = ranked.reduce((sum, [label, chance]) => sum + (byId.get(label)?.kind === 'complaint' ? chance : 0), 0);
    const byWords = complaints / loudness + bySituations;
    // Anger seldom comes without a cause
    const moods = feltAlong(spoken, byWords > 1).map(({ mood }) => mood);
    const byMood = moods.includes('angry') ? 0.5 : moods.includes('upset') ? 0.25 : moods.includes('pleased') ? -0.2 : 0;
    const kind = byWords + byMood > 1 ? 'complaint' : 'consultation';
    if (record) return { story: record.story, situation, kind, confidence, others };
    return { story: storyOf(ranked, spoken), situation: 'other', kind, confidence, others };
  };

  /** The story where an `other` plainly belongs. */
  function storyOf(ranked: readonly (readonly [string, number])[], spoken: readonly Text[]): StoryId | 'other' {
    if (spoken.some((text) => has(text, aboutCompany))) return 'other';
    const named = storyCues.find(([, words]) => spoken.some((text) => has(text, words)));
    if (named) return named[0];
    for (const story of storyIds) {
      const share = ranked.filter(([label]) => byId.get(label)?.story === story).reduce((sum, [, chance]) => sum + chance, 0);
      if (share > 0.5) return story;
    }
    return 'other';
  }
}
