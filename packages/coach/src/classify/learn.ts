import type { Lexicons } from '../lexicon.ts';
import type { Locale } from '../standard/ids.ts';
import { has } from '../text/pattern.ts';
import { analyse, type Text } from '../text/text.ts';
import { cues } from './cues.ts';
import type { Example } from './examples.ts';
import { countsOf } from './features.ts';
import { train } from './model.ts';

/** Fitted on held-out folds (`measure/situations.ts`), so that a confidence of 0.8 is right eight times in ten. */
const temperature = 0.8;

/** What has been learnt of a language. */
export interface Learnt {
  /** Probabilities of all situations and of `other`, cues included; they sum to 1. */
  situations(text: Text): Map<string, number>;
  /** How likely the text is a complaint, whatever its situation. */
  complaint(text: Text): number;
}

/** Learns situations and kinds from examples; `weight` is how much one counts, 1 when absent. The same examples in the same order give the same. */
export function learn(lexicons: Lexicons, locale: Locale, examples: readonly (Example & { weight?: number })[]): Learnt {
  const counted = examples.map((one) => ({ ...one, text: countsOf(analyse(one.text, lexicons[locale])) }));
  const bySituation = train(
    counted.map((one) => ({ ...one, label: one.situation })),
    temperature,
  );
  const byKind = train(counted.flatMap((one) => (one.kind ? [{ ...one, label: one.kind }] : [])));
  const own = cues.filter((cue) => cue.locale === locale && bySituation.labels.includes(cue.situation));

  return {
    situations(text) {
      const scores = new Map([...bySituation.weigh(countsOf(text))].map((chance, at) => [bySituation.labels[at] ?? 'other', Math.log(chance + 1e-9)]));
      for (const cue of own) if (has(text, cue.find)) scores.set(cue.situation, (scores.get(cue.situation) ?? -9) + cue.weight);
      const sum = [...scores.values()].reduce((all, score) => all + Math.exp(score), 0);
      return new Map([...scores].map(([label, score]) => [label, Math.exp(score) / sum]));
    },
    complaint: (text) => byKind.weigh(countsOf(text))[byKind.labels.indexOf('complaint')] ?? 0,
  };
}
