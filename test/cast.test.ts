import { describe, expect, test } from 'vitest';
import type { CastTalk } from './cast/shape.ts';
import { cast } from './cast.ts';

const { talks } = cast;
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const situationsByStory = {
  product: ['specs', 'availability', 'authenticity', 'choosing'],
  delivery: ['terms', 'where', 'late', 'damaged'],
  returns: ['how', 'defective', 'wrong', 'dragging'],
  money: ['ways', 'charge', 'refund_when', 'discount'],
  errors: ['site', 'order_lost', 'sign_in', 'outage'],
};
const stated = (state: CastTalk['state']) => talks.filter((talk) => talk.state === state);
const lastOf = (talk: CastTalk) => talk.messages.at(-1);

describe('the cast', () => {
  test('has every situation of the standard at least twice, each in its story', () => {
    for (const [story, situations] of Object.entries(situationsByStory)) {
      for (const situation of situations) {
        const found = talks.filter((talk) => talk.situation === `${story}.${situation}`);
        expect(found.length, `${story}.${situation}`).toBeGreaterThanOrEqual(2);
        expect(new Set(found.map((talk) => talk.story))).toEqual(new Set([story]));
      }
    }
  });

  test('talks in both languages, with enough done and enough waiting', () => {
    expect(talks.length).toBeGreaterThanOrEqual(80);
    expect(talks.filter((talk) => talk.site === 'leaf').length).toBeGreaterThanOrEqual(14);
    expect(stated('solved').length).toBeGreaterThanOrEqual(60);
    expect([stated('answered').length, stated('waiting').length, stated('queued').length]).toEqual([8, 7, 5]);
  });

  test('never says the same sentence twice', () => {
    const long = talks.flatMap((talk) => talk.messages.map((message) => message.text)).filter((text) => text.length > 30);
    expect(long.filter((text, place) => long.indexOf(text) !== place)).toEqual([]);
  });

  test('keeps one key to a talk, one address to a person, one number to a phone', () => {
    const customers = Object.values(cast.customers);
    const given = [
      talks.map((talk) => talk.key),
      [...Object.values(cast.people), ...customers].flatMap(({ email }) => email ?? []),
      customers.flatMap(({ phone }) => phone ?? []),
      customers.flatMap(({ externalId }) => externalId ?? []),
    ];
    for (const all of given) expect(new Set(all).size).toBe(all.length);
  });

  test('lets every customer speak, and everyone of the team who answers', () => {
    expect(new Set(talks.map((talk) => talk.customer))).toEqual(new Set(Object.keys(cast.customers)));
    const speakers = new Set(talks.flatMap((talk) => talk.messages.map((message) => message.by)));
    for (const [key, person] of Object.entries(cast.people)) if (person.role === 'agent') expect(speakers, key).toContain(key);
  });

  test.each(talks.map((talk) => [talk.key, talk] as const))('%s: the customer begins, time runs forward, the ending fits its state', (_, talk) => {
    const [first, ...rest] = talk.messages;
    expect(first).toMatchObject({ by: 'customer', afterSeconds: 0 });
    for (const message of rest) expect(message.afterSeconds).toBeGreaterThan(0);
    for (const message of talk.messages) expect(message.text.length + (message.files?.length ?? 0)).toBeGreaterThan(0);
    const answered = talk.messages.some((message) => message.by !== 'customer');
    expect(answered).toBe(talk.state !== 'queued');
    if (talk.state === 'answered') expect(lastOf(talk)?.by).not.toBe('customer');
    if (talk.state === 'waiting' || talk.state === 'queued') expect(lastOf(talk)?.by).toBe('customer');
  });

  test('waits from a few seconds to three minutes, never longer', () => {
    for (const talk of [...stated('waiting'), ...stated('queued')]) {
      if ('daysAgo' in talk.when) throw new Error(`${talk.key} waits since days`);
      const silent = talk.messages.slice(talk.messages.findLastIndex((message) => message.by !== 'customer') + 1);
      const waited = talk.when.lastSecondsAgo + silent.slice(1).reduce((sum, message) => sum + message.afterSeconds, 0);
      expect(waited, talk.key).toBeGreaterThanOrEqual(6);
      expect(waited, talk.key).toBeLessThanOrEqual(180);
    }
  });

  test('is written in shop hours of the last fourteen days', () => {
    for (const talk of talks) {
      if (!('daysAgo' in talk.when)) continue;
      expect(talk.when.daysAgo).toBeGreaterThanOrEqual(1);
      expect(talk.when.daysAgo).toBeLessThan(14);
      let second = minutesOf(talk.when.at) * 60;
      for (const message of talk.messages) {
        second += message.afterSeconds;
        const minute = Math.floor(second / 60) % 1440;
        expect(minute, `${talk.key}: ${message.text}`).toBeGreaterThanOrEqual(minutesOf(cast.workspace.opensAt));
        expect(minute, `${talk.key}: ${message.text}`).toBeLessThan(minutesOf(cast.workspace.closesAt));
      }
      expect(second / 86_400, `${talk.key} ends before today`).toBeLessThan(talk.when.daysAgo + 1);
    }
  });

  test('shows on the customer’s card every order that an agent finds there', () => {
    for (const talk of talks) {
      const card = JSON.stringify(cast.customers[talk.customer].attributes);
      for (const { by, text } of talk.messages) {
        if (by !== 'customer') continue;
        for (const [order] of text.matchAll(/\b40\d{3}\b|\bL-\d{4}\b/g)) expect(card, talk.key).toContain(order);
      }
    }
  });
});
