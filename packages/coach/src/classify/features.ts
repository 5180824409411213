import type { Text } from '../text/text.ts';

/** Buckets into which features are hashed. */
export const buckets = 1 << 16;

/** FNV-1a over UTF-16 units, into a bucket. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) & (buckets - 1);
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
 * misspelt word still resembles itself). Numbers and links count by kind only.
 */
export function countsOf(text: Text): Counts {
  const weights = new Map<number, number>();
  const add = (feature: string, weight: number) => {
    const bucket = bucketOf(feature);
    weights.set(bucket, (weights.get(bucket) ?? 0) + weight);
  };
  let before = '^';
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
    const padded = `<${token.plain.slice(0, 24)}>`;
    for (let size = 3; size <= 5; size++) {
      for (let start = 0; start + size <= padded.length; start++) add(`c ${padded.slice(start, start + size)}`, 0.35);
    }
  });
  return weights;
}

/** How much each bucket tells: the fewer texts have it, the more (inverse document frequency). */
export function tellingOf(texts: readonly Counts[]): Float32Array {
  const seen = new Float32Array(buckets);
  for (const counts of texts) for (const bucket of counts.keys()) seen[bucket] = (seen[bucket] ?? 0) + 1;
  return seen.map((many) => Math.log(1 + texts.length / Math.max(1, many)));
}

/** Scales counts by how much they tell, to length 1. */
export function featuresOf(counts: Counts, telling: Float32Array): Features {
  const at = new Int32Array(counts.size);
  const value = new Float32Array(counts.size);
  let square = 0;
  let filled = 0;
  for (const [bucket, weight] of counts) {
    const scaled = weight * (telling[bucket] ?? 0);
    at[filled] = bucket;
    value[filled++] = scaled;
    square += scaled * scaled;
  }
  const scale = square ? 1 / Math.sqrt(square) : 0;
  return { at, value: value.map((weight) => weight * scale) };
}
