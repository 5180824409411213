/** The closed sets of the standard. A new member does not compile until every place handles it. */

export const locales = ['ru', 'en'] as const;
export type Locale = (typeof locales)[number];

export const blockIds = ['greeting', 'joining', 'help', 'care', 'apology', 'bonus', 'open_door'] as const;
/** What a reply is built of. */
export type BlockId = (typeof blockIds)[number];

export const storyIds = ['product', 'delivery', 'returns', 'money', 'errors'] as const;
export type StoryId = (typeof storyIds)[number];

/** The situations that ship; a workspace adds its own under other ids. */
export const situationIds = [
  'product.specs',
  'product.availability',
  'product.authenticity',
  'product.choosing',
  'delivery.cost',
  'delivery.where',
  'delivery.late',
  'delivery.damaged',
  'returns.how',
  'returns.defective',
  'returns.wrong_item',
  'returns.dragging',
  'money.ways',
  'money.charge',
  'money.refund_when',
  'money.discount',
  'errors.broken',
  'errors.order_lost',
  'errors.sign_in',
  'errors.outage',
] as const;
export type SituationId = (typeof situationIds)[number];

export const kinds = ['consultation', 'complaint'] as const;
export type Kind = (typeof kinds)[number];

export const moods = ['calm', 'worried', 'upset', 'angry', 'pleased'] as const;
export type Mood = (typeof moods)[number];

export const faults = ['company', 'customer', 'third_party', 'nobody', 'unknown'] as const;
export type Fault = (typeof faults)[number];

export const ruleIds = [
  'spelling',
  'punctuation',
  'caps',
  'slang',
  'jargon',
  'officialese',
  'emoji',
  'diminutives',
  'negative_wording',
  'alarm',
  'rudeness',
  'judging',
  'lecturing',
  'legalese',
  'blame_shifting',
  'template_smell',
  'introduction',
  'joining_missing',
  'apology_order',
  'apology_grounds',
  'apology_voice',
  'thanks_and_farewell',
  'no_answer',
  'asks_known_data',
  'repeated_instruction',
  'instruction_without_benefit',
  'promise_without_deadline',
  'promise_broken',
  'summary',
  'off_topic',
  'honesty',
  'first_reply_time',
  'reply_gap',
  'interrupting',
  'football',
  'abandonment',
  'escalation_assurance',
] as const;
export type RuleId = (typeof ruleIds)[number];

export const ruleGroups = ['words', 'tone', 'care', 'substance', 'flow'] as const;
export type RuleGroup = (typeof ruleGroups)[number];

/** A sentence for people, in every language that ships. */
export type Words = Readonly<Record<Locale, string>>;
