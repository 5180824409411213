import { buckets, type Counts, type Features, featuresOf, tellingOf } from './features.ts';

/** A trained classifier: multinomial logistic regression over hashed features. */
export interface Model {
  labels: readonly string[];
  /** Probability of each label, in the order of `labels`; they sum to 1. */
  weigh(text: Counts): Float64Array;
}

export interface Labelled {
  text: Counts;
  label: string;
  /** How much it counts; 1 when absent. A correction by an agent counts more than a shipped phrasing. */
  weight?: number;
}

const epochs = 8;
const rate = 3;
const decay = 1e-5;
/** Labels that an example pulls less than this learn nothing worth the time from it. */
const leastSlope = 1e-3;

/** Numbers 0 ≤ n < 1 from a seed: the same training gives the same model everywhere (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function softmax(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    scores[at] = Math.exp((scores[at] ?? 0) - most);
    sum += scores[at] ?? 0;
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum;
  return scores;
}

/** Trains by stochastic gradient descent with a falling rate; classes weigh equally however many examples each has. `temperature` > 1 makes it less sure. */
export function train(examples: readonly Labelled[], temperature = 1, seed = 7): Model {
  const telling = tellingOf(examples.map((one) => one.text));
  const features = examples.map((one) => featuresOf(one.text, telling));
  const labels = [...new Set(examples.map((one) => one.label))].sort();
  const place = new Map(labels.map((label, at) => [label, at]));
  const many = labels.length;
  const counts = new Float64Array(many);
  for (const one of examples) counts[place.get(one.label) ?? 0] = (counts[place.get(one.label) ?? 0] ?? 0) + (one.weight ?? 1);
  const fair = [...counts].map((count) => Math.min(3, Math.sqrt(examples.length / many / Math.max(1, count))));
  const weights = new Float32Array(buckets * many);
  const bias = new Float64Array(many);

  const scoresOf = ({ at, value }: Features): Float64Array => {
    const scores = Float64Array.from(bias);
    for (let feature = 0; feature < at.length; feature++) {
      const row = (at[feature] ?? 0) * many;
      const weight = value[feature] ?? 0;
      for (let label = 0; label < many; label++) scores[label] = (scores[label] ?? 0) + (weights[row + label] ?? 0) * weight;
    }
    return scores;
  };

  const next = chances(seed);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = rate / (1 + epoch * 0.6);
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1));
      const kept = order[at] ?? 0;
      order[at] = order[other] ?? 0;
      order[other] = kept;
    }
    for (const which of order) {
      const one = examples[which];
      const said = features[which];
      if (!one || !said) continue;
      const right = place.get(one.label) ?? 0;
      const chance = softmax(scoresOf(said));
      const pull = step * Math.min(5, one.weight ?? 1) * (fair[right] ?? 1);
      const { at, value } = said;
      for (let label = 0; label < many; label++) {
        const slope = pull * ((label === right ? 1 : 0) - (chance[label] ?? 0));
        if (Math.abs(slope) < leastSlope) continue;
        bias[label] = (bias[label] ?? 0) + slope * 0.1;
        for (let feature = 0; feature < at.length; feature++) {
          const cell = (at[feature] ?? 0) * many + label;
          weights[cell] = (weights[cell] ?? 0) * (1 - decay) + slope * (value[feature] ?? 0);
        }
      }
    }
  }
  return {
    labels,
    weigh(text) {
      const scores = scoresOf(featuresOf(text, telling));
      for (let label = 0; label < many; label++) scores[label] = (scores[label] ?? 0) / temperature;
      return softmax(scores);
    },
  };
}
