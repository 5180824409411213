import type { Kind, StoryId } from '../standard/ids.ts';

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
