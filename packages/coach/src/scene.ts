import type { Situated } from './classify/situated.ts';
import type { Lexicon } from './lexicon.ts';
import type { BlockId, Fault, Locale, Mood } from './standard/ids.ts';
import type { Situation, Standard } from './standard/schema.ts';
import type { Customer, Line } from './talk.ts';
import type { Text } from './text/text.ts';

/** A line of the talk, analysed. */
export interface Said extends Line {
  body: Text;
}

/** How the customer feels, with what shows it. */
export interface MoodSeen {
  mood: Mood;
  /** What shows it: ids for the words of the card. */
  signals: readonly (
    | 'exclamation'
    | 'capitals'
    | 'anger_words'
    | 'hurt_words'
    | 'worry_words'
    | 'thanks'
    | 'irony'
    | 'repeated_contact'
    | 'urgency'
    | 'profanity'
  )[];
  urgent: boolean;
  insistsOnLaw: boolean;
}

/** Everything a rule may look at while a reply is written (or was, in a closed conversation). Getters are computed once, when first asked. */
export interface Scene {
  readonly locale: Locale;
  readonly standard: Standard;
  readonly lexicon: Lexicon;
  readonly agentName: string;
  readonly customer: Customer;
  /** What was said before this message, oldest first. */
  readonly talk: readonly Said[];
  readonly draft: Text;
  readonly customerTyping: boolean;
  readonly now: number;
  /** No person has answered before (a bot does not count). */
  readonly firstReply: boolean;
  /** The customer's lines since the last reply of a person. */
  readonly asked: readonly Said[];
  readonly mood: MoodSeen;
  readonly situated: Situated;
  /** The record of the situation; nothing for `other`. */
  readonly situation: Situation | undefined;
  readonly fault: Fault;
  /** The blocks that the draft has, with where. */
  readonly blocks: readonly BlockSeen[];
}

/** A block found in a message. */
export interface BlockSeen {
  block: BlockId;
  start: number;
  end: number;
}
