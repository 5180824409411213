import type { KeepWords } from './words/en.ts';

/** Why a desk cannot be kept or brought back, in a sentence that names the way out. */
export class KeepFailure extends Error {
  readonly sentence: (words: KeepWords) => string;

  constructor(sentence: (words: KeepWords) => string, options?: ErrorOptions) {
    super('cannot keep or bring back', options);
    this.name = 'KeepFailure';
    this.sentence = sentence;
  }
}
