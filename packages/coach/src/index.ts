/**
 * The coach: the service standard as software. In the order in which one needs it:
 * words are loaded at the edge (`@otklik/coach/node`, `@otklik/coach/browser`), `createCoach` makes a coach of them and of a standard,
 * and the coach hints, understands and scores. Pure: no clock, no chance, nothing is sent anywhere.
 */
export { customerOf } from './card.ts';
export type { Label } from './classify/situate.ts';
export type { Situated } from './classify/situated.ts';
export { type Coach, createCoach, type Hinted, shippedStandard, type Understood } from './coach.ts';
export { type Chapter, handbookMarkdown, handbookOf, type Page, type Part } from './handbook/handbook.ts';
export { type BlockMeter, dismissalOf, type Hint, isDismissed, shown } from './hint.ts';
export type { Lexicon, Lexicons, Reading } from './lexicon.ts';
export { type Promised, promisesIn } from './promises.ts';
export type { Example, Finding, Rule } from './rule.ts';
export { ruleDefaults, rules } from './rules.ts';
export type { BlockSeen, MoodSeen, Scene } from './scene.ts';
export type { Broken, Scored } from './score.ts';
export { apply, shippedSituations, shippedVersion } from './standard/apply.ts';
export { blocks } from './standard/blocks.ts';
export * from './standard/ids.ts';
export { shippedThresholds } from './standard/thresholds.ts';
export type { Customer, DraftAsked, Line, TalkAsked, Transfer } from './talk.ts';
export { findAll, type Pattern, validatePattern } from './text/pattern.ts';
export { analyse, type Text, type Token } from './text/text.ts';
export { handbookWords } from './words/handbook.ts';
export { patternFault } from './words/pattern-fault.ts';
