import { beforeAll, expect, test } from 'vitest';
import { loadLexicons } from '../load/node.ts';
import { type Coach, createCoach } from '../src/index.ts';
import { answerLine, type Verb } from './lines.ts';

let coach: Coach;
beforeAll(async () => {
  coach = createCoach({ lexicons: await loadLexicons() });
});
const ask = (verb: Verb, line: unknown) => JSON.parse(answerLine(coach, verb, typeof line === 'string' ? line : JSON.stringify(line)));

const talk = [{ who: 'customer', at: '2026-11-20T10:00:00Z', text: 'Где мой заказ 77123? Обещали вчера!' }];

test('a draft is answered with its hints in place and its blocks', () => {
  const draft = 'Здравствуйте! Меня зовут Анна. Ждите.';
  const { id, hints, blocks } = ask('hint', { id: 'a', locale: 'ru', agent: { name: 'Анна' }, customer: {}, talk, draft });
  expect(id).toBe('a');
  const rude = hints.find((hint: { rule: string }) => hint.rule === 'rudeness');
  expect(draft.slice(rude.start, rude.end)).toContain('Ждите');
  expect(blocks.have).toContain('greeting');
  expect(blocks.owed).toContain('help');
});

test('an opening is answered with its situation, also as a talk', () => {
  expect(ask('situate', { id: 1, text: 'как оформить возврат товара' })).toMatchObject({
    id: 1,
    story: 'returns',
    situation: 'returns.how',
    kind: 'consultation',
    mood: 'calm',
  });
  expect(ask('situate', { id: 2, locale: 'ru', talk })).toMatchObject({ id: 2, story: 'delivery', kind: 'complaint' });
  expect(ask('situate', { id: 3, text: 'асдфг йцукен' })).toMatchObject({ situation: 'other' });
});

test('a closed talk is answered with its score; one in which a side never spoke has none', () => {
  const agent = { who: 'agent', name: 'Анна', at: '2026-11-20T10:00:20Z', text: 'Здравствуйте! Меня зовут Анна. Заказ приедет сегодня до 18:00.' };
  const scored = ask('score', { id: 's', locale: 'ru', agent: { name: 'Анна' }, customer: {}, talk: [...talk, agent], closedAt: '2026-11-20T10:05:00Z' });
  expect(scored.score).toBeGreaterThan(0);
  expect(scored.held).toContain('introduction');
  expect(ask('score', { id: 's', locale: 'ru', agent: { name: 'Анна' }, customer: {}, talk, closedAt: '2026-11-20T10:05:00Z' }).score).toBeNull();
});

test('a bad line says what is wrong with it and keeps its id', () => {
  expect(ask('hint', 'not json')).toEqual({ error: expect.any(String) });
  expect(ask('hint', { id: 'x', locale: 'de', draft: '' })).toMatchObject({ id: 'x', error: expect.stringContaining('locale') });
  expect(ask('score', { id: 'y' })).toMatchObject({ id: 'y', error: expect.any(String) });
});
