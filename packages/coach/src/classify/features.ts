import type { Text } from '../text/text.ts';

/** Buckets into which features are hashed. */
export const buckets = 1 << 16;

/** FNV-1a over UTF-16 units, into a bucket. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) & (buckets - 1);
}

/** A text as a sparse vector of length 1. */
export interface Features {
  at: Int32Array;
  value: Float32Array;
}

/**
 * Lemmas alone and in pairs (so that forms of a word are one feature), and 3–5 letters of each word with its edges (so that a
 * misspelt word still resembles itself). Numbers and links count by kind only.
 */
export function featuresOf(text: Text): Features {
  const weights = new Map<number, number>();
  const add = (feature: string, weight: number) => {
    const bucket = bucketOf(feature);
    weights.set(bucket, (weights.get(bucket) ?? 0) + weight);
  };
  let before = '^';
  text.tokens.forEach((token, index) => {
    if (token.kind === 'mark' || token.kind === 'emoji' || token.kind === 'emoticon') {
      if (token.text === '?') add('?', 0.5);
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
    before = lemma;
    const padded = `<${token.plain.slice(0, 24)}>`;
    for (let size = 3; size <= 5; size++) {
      for (let start = 0; start + size <= padded.length; start++) add(`c ${padded.slice(start, start + size)}`, 0.35);
    }
  });
  let square = 0;
  for (const weight of weights.values()) square += weight * weight;
  const scale = square ? 1 / Math.sqrt(square) : 0;
  const at = new Int32Array(weights.size);
  const value = new Float32Array(weights.size);
  let filled = 0;
  for (const [bucket, weight] of weights) {
    at[filled] = bucket;
    value[filled++] = weight * scale;
  }
  return { at, value };
}
