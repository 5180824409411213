import type { Text } from '../text/text.ts';
import { concepts } from './words/concepts.ts';

/** Buckets into which features are hashed. */
export const buckets = 1 << 16;

/** FNV-1a over UTF-16 units, into a bucket. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) & (buckets - 1);
}

const stems = new Map<string, string[]>();
for (const [concept, words] of Object.entries(concepts)) {
  for (const word of words.replaceAll('ё', 'е').split(' ')) stems.set(word, [...(stems.get(word) ?? []), concept]);
}
const longestStem = Math.max(...[...stems.keys()].map((stem) => stem.length));

/** The concepts of a word, by its longest stem that is known. */
function conceptsOf(word: string): readonly string[] {
  const whole = stems.get(`=${word}`);
  if (whole) return whole;
  for (let length = Math.min(word.length, longestStem); length >= 2; length--) {
    const found = stems.get(word.slice(0, length));
    if (found) return found;
  }
  return [];
}

/** What a text says, as bucket → weight; not yet scaled. */
export type Counts = ReadonlyMap<number, number>;

/** A text as a sparse vector of length 1. */
export interface Features {
  at: Int32Array;
  value: Float32Array;
}

/**
 * Lemmas alone and in pairs (so that forms of a word are one feature), and 3–5 letters of each word with its edges (so that a
 * misspelt word still resembles itself), and concepts (so that what is learnt of a kettle holds for a lamp). Numbers and links count by kind only.
 */
export function countsOf(text: Text): Counts {
  const weights = new Map<number, number>();
  const add = (feature: string, weight: number) => {
    const bucket = bucketOf(feature);
    weights.set(bucket, (weights.get(bucket) ?? 0) + weight);
  };
  let before = '^';
  let meant: string[] = [];
  text.tokens.forEach((token, index) => {
    if (token.kind === 'mark' || token.kind === 'emoji' || token.kind === 'emoticon') {
      if (token.text === '?') add('?', 0.3);
      return;
    }
    if (token.kind !== 'word') {
      add(`kind ${token.kind}`, 0.5);
      before = token.kind;
      return;
    }
    const lemma = text.readings(index)[0]?.lemma ?? token.plain;
    add(`l ${lemma}`, 1);
    add(`b ${before} ${lemma}`, 0.7);
    add(`t ${lemma.slice(0, 5)}`, 0.5);
    before = lemma;
    for (const concept of conceptsOf(token.plain.replaceAll('ё', 'е'))) {
      add(`k ${concept}`, 1);
      for (const one of meant) add(`kk ${one} ${concept}`, 0.5);
      meant = [concept];
    }
    const padded = `<${token.plain.slice(0, 24)}>`;
    for (let size = 3; size <= 5; size++) {
      for (let start = 0; start + size <= padded.length; start++) add(`c ${padded.slice(start, start + size)}`, 0.35);
    }
  });
  return weights;
}

/** How the buckets of many texts are weighed. */
export interface Telling {
  /** The fewer texts have a bucket, the more it tells (the root of its inverse document frequency: the rarest words are often chance). */
  weight: Float32Array;
  /** Buckets of a single text teach nothing of another: they count for the length only, so that strange words make a text less sure. */
  teaches: Uint8Array;
}

export function tellingOf(texts: readonly Counts[]): Telling {
  const seen = new Float32Array(buckets);
  for (const counts of texts) for (const bucket of counts.keys()) seen[bucket] = (seen[bucket] ?? 0) + 1;
  return {
    weight: seen.map((many) => Math.sqrt(Math.log(1 + texts.length / Math.max(1, many)))),
    teaches: Uint8Array.from(seen, (many) => (many > 1 ? 1 : 0)),
  };
}

/** Scales counts by how much they tell, to length 1. */
export function featuresOf(counts: Counts, telling: Telling): Features {
  const at: number[] = [];
  const value: number[] = [];
  let square = 0;
  for (const [bucket, weight] of counts) {
    const scaled = weight * (telling.weight[bucket] ?? 0);
    square += scaled * scaled;
    if (!telling.teaches[bucket]) continue;
    at.push(bucket);
    value.push(scaled);
  }
  const scale = square ? 1 / Math.sqrt(square) : 0;
  return { at: Int32Array.from(at), value: Float32Array.from(value, (weight) => weight * scale) };
}
