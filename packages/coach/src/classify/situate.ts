import type { Lexicons } from '../lexicon.ts';
import { type Kind, type Locale, type StoryId, storyIds } from '../standard/ids.ts';
import type { Standard } from '../standard/schema.ts';
import { other } from '../standard/situations/other.ts';
import { has } from '../text/pattern.ts';
import { analyse, type Text } from '../text/text.ts';
import { cues } from './cues.ts';
import { countsOf } from './features.ts';
import { type Labelled, type Model, train } from './model.ts';

/** What a customer came with. */
export interface Situated {
  story: StoryId | 'other';
  /** A situation's id, or `other`. */
  situation: string;
  kind: Kind;
  /** 0–1, calibrated: of those said with 0.8, eight in ten are right. */
  confidence: number;
  /** The next likely ones, best first, for a correction by one click. */
  others: readonly string[];
}

/** A correction that an agent made: what was asked, what it was. */
export interface Label {
  locale: Locale;
  text: string;
  /** A situation's id, or `other`. */
  situation: string;
}

/** Tells the situation from what the customer wrote. */
export type Situate = (texts: readonly Text[], locale: Locale) => Situated;

/** Measured on the development set, so that a confidence of 0.8 is right eight times in ten (`docs/coach.md`). */
const temperature = 0.6;
/** An agent's correction counts as several shipped phrasings: it is this shop's own customers. */
const labelWeight = 3;

/** Learns from the standard's phrasings and the workspace's corrections (once a language, when first asked), and applies the cues on top. */
export function createSituate(lexicons: Lexicons, standard: Standard, labels: readonly Label[]): Situate {
  const models = new Map<Locale, Model>();
  const byId = new Map(standard.situations.map((one) => [one.id, one]));

  function modelOf(locale: Locale): Model {
    const known = models.get(locale);
    if (known) return known;
    const example = (text: string, label: string, weight = 1): Labelled => ({ text: countsOf(analyse(text, lexicons[locale])), label, weight });
    const model = train(
      [
        ...standard.situations.flatMap((one) => one.asked[locale].map((text) => example(text, one.id))),
        ...other[locale].map((text) => example(text, 'other')),
        ...labels
          .filter((one) => one.locale === locale && (one.situation === 'other' || byId.has(one.situation)))
          .map((one) => example(one.text, one.situation, labelWeight)),
      ],
      temperature,
    );
    models.set(locale, model);
    return model;
  }

  /** Probabilities of all labels for one text, the cues' weight on top. */
  function weigh(text: Text, locale: Locale): Map<string, number> {
    const model = modelOf(locale);
    const scores = new Map([...model.weigh(countsOf(text))].map((chance, at) => [model.labels[at] ?? 'other', Math.log(chance + 1e-9)]));
    for (const cue of cues) {
      if (cue.locale === locale && byId.has(cue.situation) && has(text, cue.find)) scores.set(cue.situation, (scores.get(cue.situation) ?? -9) + cue.weight);
    }
    const sum = [...scores.values()].reduce((all, score) => all + Math.exp(score), 0);
    return new Map([...scores].map(([label, score]) => [label, Math.exp(score) / sum]));
  }

  return (texts, locale) => {
    const spoken = texts.filter((text) => text.tokens.some((token) => token.kind === 'word'));
    const nothing: Situated = { story: 'other', situation: 'other', kind: 'consultation', confidence: 0, others: [] };
    if (!spoken.length) return nothing;
    // Several lines are one question: each speaks as loud as it is long, up to a point.
    const chances = new Map<string, number>();
    let loudness = 0;
    for (const text of spoken) {
      const loud = Math.min(12, text.tokens.length);
      loudness += loud;
      for (const [label, chance] of weigh(text, locale)) chances.set(label, (chances.get(label) ?? 0) + chance * loud);
    }
    const ranked = [...chances].map(([label, sum]) => [label, sum / loudness] as const).sort((a, b) => b[1] - a[1]);
    const [best = 'other', confidence = 0] = ranked[0] ?? [];
    const situation = confidence < standard.thresholds.situationConfidence ? 'other' : best;
    const record = byId.get(situation);
    const others = ranked
      .map(([label]) => label)
      .filter((label) => label !== situation && label !== 'other')
      .slice(0, 4);
    const kind = kindOf(ranked);
    if (record) return { story: record.story, situation, kind, confidence, others };
    return { story: storyOf(ranked), situation: 'other', kind, confidence, others };
  };

  /** Every situation speaks for its kind as loud as it is likely. */
  function kindOf(ranked: readonly (readonly [string, number])[]): Kind {
    let complaint = 0;
    for (const [label, chance] of ranked) complaint += byId.get(label)?.kind === 'complaint' ? chance : -chance;
    return complaint > 0 ? 'complaint' : 'consultation';
  }

  /** The story where an `other` plainly belongs. */
  function storyOf(ranked: readonly (readonly [string, number])[]): StoryId | 'other' {
    for (const story of storyIds) {
      const share = ranked.filter(([label]) => byId.get(label)?.story === story).reduce((sum, [, chance]) => sum + chance, 0);
      if (share > 0.5) return story;
    }
    return 'other';
  }
}
