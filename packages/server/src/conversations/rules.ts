import type { EntryKind } from '@otklik/contract/conversations';
import type { PersonId } from '@otklik/contract/ids';
import { Refusal } from '../kit/errors.ts';

/** Of a conversation, what the law looks at. */
export interface State {
  status: 'queued' | 'assigned' | 'solved';
  assigneeId: PersonId | null;
  /** Number of the newest entry; the next one gets the next. */
  seq: number;
  /** Number of the newest message. */
  messageSeq: number;
  /** Since when the customer waits for an answer; null when it is not our turn. */
  waitingSince: Date | null;
  /** The newest reply of a person, and whose it is. */
  replySeq: number;
  replyBy: PersonId | null;
  firstReplySeconds: number | null;
  createdAt: Date;
}

export type Actor = { kind: 'customer'; id: string } | { kind: 'agent'; id: PersonId } | { kind: 'system' };

/** A line that a move writes on the timeline. */
interface Line {
  kind: EntryKind;
  by: Actor;
  to: PersonId | null;
}

/** What a move makes of a conversation. No lines: nothing changes, it was so already. */
export interface Move {
  state: State;
  lines: Line[];
}

const system: Actor = { kind: 'system' };

/** A conversation before its first entry. */
export function beginning(now: Date): State {
  return {
    status: 'queued',
    assigneeId: null,
    seq: 0,
    messageSeq: 0,
    waitingSince: null,
    replySeq: 0,
    replyBy: null,
    firstReplySeconds: null,
    createdAt: now,
  };
}

function move(state: State, lines: Line[], change: Partial<State> = {}): Move {
  const seq = state.seq + lines.length;
  const message = lines.findLastIndex((line) => line.kind === 'message');
  const messageSeq = message < 0 ? state.messageSeq : state.seq + message + 1;
  return { state: { ...state, ...change, seq, messageSeq }, lines };
}

const line = (kind: EntryKind, by: Actor, to: PersonId | null = null): Line => ({ kind, by, to });

/** With the same agent while they have access, else in the queue. */
function held(state: State, assigneeActive: boolean): Pick<State, 'status' | 'assigneeId'> {
  return state.assigneeId && assigneeActive ? { status: 'assigned', assigneeId: state.assigneeId } : { status: 'queued', assigneeId: null };
}

/** The customer writes: the clock starts unless it runs; a solved conversation opens again; one whose agent is gone returns to the queue. */
export function receive(state: State, customerId: string, now: Date, assigneeActive: boolean): Move {
  const customer: Actor = { kind: 'customer', id: customerId };
  const lines = [line('message', customer)];
  if (state.status === 'solved') lines.unshift(line('reopened', customer));
  else if (state.status === 'assigned' && !assigneeActive) lines.unshift(line('returned', system));
  return move(state, lines, { ...held(state, assigneeActive), waitingSince: state.waitingSince ?? now });
}

/** Whether a colleague answered after what the writer has seen. */
export function overtaken(state: State, by: PersonId, seenSeq: number): boolean {
  return state.replySeq > seenSeq && state.replyBy !== by;
}

/** An agent answers: the clock stops; an unassigned conversation becomes theirs; a solved one opens again. */
export function reply(state: State, by: PersonId, now: Date, assigneeActive: boolean): Move {
  const agent: Actor = { kind: 'agent', id: by };
  const keeps = state.assigneeId !== null && assigneeActive;
  const lines: Line[] = [];
  if (state.status === 'solved') lines.push(line('reopened', agent));
  if (!keeps) lines.push(line('taken', agent));
  lines.push(line('message', agent));
  const next = move(state, lines, {
    status: 'assigned',
    assigneeId: keeps ? state.assigneeId : by,
    waitingSince: null,
    replyBy: by,
    firstReplySeconds: state.firstReplySeconds ?? secondsBetween(state.createdAt, now),
  });
  return { ...next, state: { ...next.state, replySeq: next.state.messageSeq } };
}

/** Out of the queue; who holds it already changes nothing. `assigneeName` is told to whoever came too late. */
export function take(state: State, by: PersonId, assigneeName: string): Move {
  if (state.status === 'solved') throw new Refusal('conversations_already_solved');
  if (state.assigneeId === by) return move(state, []);
  if (state.assigneeId) throw new Refusal('conversations_taken', { name: assigneeName });
  return move(state, [line('taken', { kind: 'agent', id: by })], { status: 'assigned', assigneeId: by });
}

/** To a colleague who has access. */
export function assign(state: State, by: PersonId, to: PersonId, toActive: boolean): Move {
  if (!toActive) throw new Refusal('conversations_assignee_unavailable');
  if (state.status === 'solved') throw new Refusal('conversations_already_solved');
  if (state.assigneeId === to) return move(state, []);
  const agent: Actor = { kind: 'agent', id: by };
  return move(state, [by === to ? line('taken', agent) : line('assigned', agent, to)], { status: 'assigned', assigneeId: to });
}

/** Back into the queue; the clock runs on. */
export function giveBack(state: State, by: PersonId): Move {
  if (state.status === 'solved') throw new Refusal('conversations_already_solved');
  if (state.status === 'queued') throw new Refusal('conversations_not_assigned');
  return move(state, [line('returned', { kind: 'agent', id: by })], { status: 'queued', assigneeId: null });
}

/** Solved: nobody waits any more; the agent is remembered. */
export function solve(state: State, by: PersonId): Move {
  if (state.status === 'solved') throw new Refusal('conversations_already_solved');
  return move(state, [line('solved', { kind: 'agent', id: by })], { status: 'solved', waitingSince: null });
}

/** Opened again by an agent, with the one who had it. */
export function reopen(state: State, by: PersonId, assigneeActive: boolean): Move {
  if (state.status !== 'solved') throw new Refusal('conversations_not_solved');
  return move(state, [line('reopened', { kind: 'agent', id: by })], held(state, assigneeActive));
}

function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000));
}
