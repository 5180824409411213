import type { Fault, Locale } from './standard/ids.ts';

/** Somebody said something. */
export interface Line {
  who: 'customer' | 'agent' | 'bot';
  /** Of an agent or a bot; tells colleagues apart. */
  name?: string | undefined;
  /** When, milliseconds since 1970 UTC. */
  at: number;
  text: string;
}

/** What the customer card shows. */
export interface Customer {
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  city?: string | undefined;
  orders?: { number: string; status?: string | undefined }[] | undefined;
  /** They asked for the legal grounds in this conversation. */
  usesLegalDemand?: boolean | undefined;
}

/** The conversation went from one agent to another. */
export interface Transfer {
  at: number;
  from?: string | undefined;
  to: string;
  /** What the next colleague was told. */
  note?: string | undefined;
}

/** A reply while it is being written. */
export interface DraftAsked {
  locale: Locale;
  /** Who writes. */
  agent: { name: string };
  customer: Customer;
  /** All that was said before, oldest first. */
  talk: readonly Line[];
  draft: string;
  /** Whose fault it is, when the agent has corrected the situation's default. */
  fault?: Fault | undefined;
  /** The situation's id, when the agent has corrected it. */
  situation?: string | undefined;
  /** The customer is typing right now. */
  customerTyping?: boolean | undefined;
  /** Minutes from UTC at the desk, to name the hour of a promise; 0 when absent. */
  utcOffsetMinutes?: number | undefined;
  /** Now, milliseconds since 1970 UTC; the last line's time when absent. */
  now?: number | undefined;
}

/** A conversation that is closed. */
export interface TalkAsked {
  locale: Locale;
  /** Whose messages are judged. */
  agent: { name: string };
  customer: Customer;
  talk: readonly Line[];
  transfers?: readonly Transfer[] | undefined;
  closedAt: number;
  fault?: Fault | undefined;
  situation?: string | undefined;
}
