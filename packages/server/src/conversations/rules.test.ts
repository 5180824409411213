import { type PersonId, personId } from '@otklik/contract/ids';
import { expect, test } from 'vitest';
import type { Refusal } from '../kit/errors.ts';
import { assign, beginning, giveBack, type Move, overtaken, receive, reopen, reply, type State, solve, take } from './rules.ts';

const anna: PersonId = personId.parse('01900000-0000-7000-8000-00000000000a');
const denis: PersonId = personId.parse('01900000-0000-7000-8000-00000000000d');
const at = (second: number) => new Date(1_800_000_000_000 + second * 1000);

const begun = receive(beginning(at(0)), 'olga', at(0), false).state;
const states: Record<'queued' | 'annas' | 'solved', State> = {
  queued: begun,
  annas: take(begun, anna, '').state,
  solved: solve(take(begun, anna, '').state, anna).state,
};
const moves: Record<string, (state: State) => Move> = {
  'the customer writes': (state) => receive(state, 'olga', at(9), true),
  'the customer writes, the agent has no access': (state) => receive(state, 'olga', at(9), false),
  'Anna answers': (state) => reply(state, anna, at(9), true),
  'Denis answers': (state) => reply(state, denis, at(9), true),
  'Anna takes': (state) => take(state, anna, 'Анна'),
  'Denis takes': (state) => take(state, denis, 'Анна'),
  'Denis is given it': (state) => assign(state, anna, denis, true),
  'somebody without access is given it': (state) => assign(state, anna, denis, false),
  'Anna gives it back': (state) => giveBack(state, anna),
  'Anna solves it': (state) => solve(state, anna),
  'Denis opens it': (state) => reopen(state, denis, true),
  'Denis opens it, the agent has no access': (state) => reopen(state, denis, false),
};

/** Lines written, then status, whose it is, and since which second somebody waits; or the refusal. */
function outcome(work: () => Move): string {
  try {
    const { state, lines } = work();
    const whose = state.assigneeId === anna ? 'anna' : state.assigneeId === denis ? 'denis' : '–';
    const waits = state.waitingSince === null ? '–' : String((state.waitingSince.getTime() - at(0).getTime()) / 1000);
    return `${lines.map((line) => line.kind).join('+') || 'nothing'} → ${state.status} ${whose} ${waits}`;
  } catch (error) {
    // The law throws nothing but refusals.
    return (error as Refusal).code;
  }
}

test.each([
  ['the customer writes', 'queued', 'message → queued – 0'],
  ['the customer writes', 'annas', 'message → assigned anna 0'],
  ['the customer writes', 'solved', 'reopened+message → assigned anna 9'],
  ['the customer writes, the agent has no access', 'annas', 'returned+message → queued – 0'],
  ['the customer writes, the agent has no access', 'solved', 'reopened+message → queued – 9'],
  ['Anna answers', 'queued', 'taken+message → assigned anna –'],
  ['Anna answers', 'annas', 'message → assigned anna –'],
  ['Anna answers', 'solved', 'reopened+message → assigned anna –'],
  ['Denis answers', 'annas', 'message → assigned anna –'],
  ['Anna takes', 'queued', 'taken → assigned anna 0'],
  ['Anna takes', 'annas', 'nothing → assigned anna 0'],
  ['Anna takes', 'solved', 'conversations_already_solved'],
  ['Denis takes', 'annas', 'conversations_taken'],
  ['Denis is given it', 'queued', 'assigned → assigned denis 0'],
  ['Denis is given it', 'annas', 'assigned → assigned denis 0'],
  ['Denis is given it', 'solved', 'conversations_already_solved'],
  ['somebody without access is given it', 'annas', 'conversations_assignee_unavailable'],
  ['Anna gives it back', 'queued', 'conversations_not_assigned'],
  ['Anna gives it back', 'annas', 'returned → queued – 0'],
  ['Anna gives it back', 'solved', 'conversations_already_solved'],
  ['Anna solves it', 'queued', 'solved → solved – –'],
  ['Anna solves it', 'annas', 'solved → solved anna –'],
  ['Anna solves it', 'solved', 'conversations_already_solved'],
  ['Denis opens it', 'annas', 'conversations_not_solved'],
  ['Denis opens it', 'solved', 'reopened → assigned anna –'],
  ['Denis opens it, the agent has no access', 'solved', 'reopened → queued – –'],
] as const)('%s, the conversation being %s: %s', (name, state, expected) => {
  const asked = moves[name];
  expect(asked && outcome(() => asked(states[state]))).toBe(expected);
});

test('A second message of the customer does not set the clock back', () => {
  expect(receive(begun, 'olga', at(30), true).state.waitingSince).toEqual(at(0));
});

test('The first reply is measured once, from the first message', () => {
  const first = reply(begun, anna, at(35), true).state;
  const second = reply(receive(first, 'olga', at(60), true).state, anna, at(100), true).state;
  expect([first.firstReplySeconds, second.firstReplySeconds]).toEqual([35, 35]);
});

test('Only a colleague’s unseen reply overtakes', () => {
  const answered = reply(begun, denis, at(5), true).state;
  expect([overtaken(answered, anna, 1), overtaken(answered, anna, answered.replySeq), overtaken(answered, denis, 0), overtaken(begun, anna, 0)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
