import type { KitWords } from './words/en.ts';

/** A sentence that is said once the language of the person at the terminal is known. */
export type Sentence = (words: KitWords) => string;

/** Why the program cannot start, in sentences that name the way out. */
export class StartFailure extends Error {
  readonly sentences: readonly Sentence[];

  constructor(sentences: readonly Sentence[], options?: ErrorOptions) {
    super('cannot start', options);
    this.name = 'StartFailure';
    this.sentences = sentences;
  }
}
