import type { PersonWho, VisitorWho } from '../http/who.ts';
import type { Budget } from './budget.ts';
import type { Frame } from './frame.ts';

/** The line under a connection: a WebSocket or a stream of events. */
export interface Pipe {
  send(frame: Frame): void;
  /** Bytes that the other side has not taken yet. */
  pending(): number;
  /** Asks the other side for a sign of life; false when it owes one since the last time. */
  probe(): boolean;
  close(code: number): void;
}

/** With what somebody proves who they are; asked again from time to time. Nothing more is kept of the request. */
export interface Proof {
  headers: { cookie?: string };
  /** A visitor's; without one it is a person, by their cookie. */
  token: string | null;
}

export interface Connection {
  readonly id: string;
  who: PersonWho | VisitorWho;
  readonly proof: Proof;
  readonly pipe: Pipe;
  readonly budget: Budget;
  /** The line has ended; what was still being worked on for it is of no use. */
  ended: boolean;
}

/** Why a line is closed, as the client sees it. */
export const closing = {
  /** The server is stopping, or the one who connected is somebody else by now: connect again. */
  again: 4000,
  /** Not signed in (any more): connecting again is of no use. */
  unknown: 4401,
  /** No `hello` in time. */
  silent: 4408,
  /** Too many connections of one person or visitor. */
  tooMany: 4429,
  /** Took its news too slowly: connect again and ask for what was missed. */
  slow: 4430,
  /** Sent frames without end. */
  flood: 4431,
  /** A binary frame: nothing here is said in them. */
  binary: 1003,
  /** The database does not answer: connect again later. */
  later: 1013,
} as const;

/** How long a client may take to hear the goodbye. */
export const goodbyeSeconds = 5;
