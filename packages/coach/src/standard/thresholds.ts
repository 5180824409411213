import type { Thresholds } from './schema.ts';

/** Targets and limits until a supervisor changes them. */
export const shippedThresholds: Thresholds = {
  firstReplySeconds: 30,
  replyGapSeconds: 60,
  silenceSeconds: 120,
  silenceAsks: 3,
  greetAgainHours: 12,
  situationConfidence: 0.2,
  capForRudeness: 50,
};
