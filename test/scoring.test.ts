import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conversationId } from '../packages/contract/src/ids.ts';
import type { PersonWho } from '../packages/server/src/kit/http/who.ts';
import { createScoring } from '../packages/server/src/quality/scoring.ts';
import type { Standard } from '../packages/server/src/standard/standard.ts';
import { clean, clipped, codeOf, openScoredTalks, type ScoredTalks } from './desk/scored-talks.ts';
import { newId } from './rooms.ts';

let talks: ScoredTalks;
beforeAll(async () => {
  talks = await openScoredTalks();
});
afterAll(() => talks?.rooms.close());

describe('a solved conversation', () => {
  test('is scored in the background, and every lost point names its words, its rule and the message', async () => {
    const { rooms, igor, solvedTalk, partOf } = talks;
    const { id } = await solvedTalk();
    expect(await codeOf(rooms.quality.get(igor, id))).toBe('quality_not_scored');
    expect((await rooms.quality.summary(igor, {})).waiting).toBe(1);
    await rooms.scoring.serve();
    expect(rooms.troubles).toEqual([]);
    const scored = await rooms.quality.get(igor, id);
    expect(scored).toMatchObject({ story: 'delivery', situation: 'delivery.where', solvedAt: rooms.clock.now().toISOString() });
    const { slang, score, held } = await partOf(id);
    expect(slang).toMatchObject({ words: 'Щас', seq: 3, start: clipped.indexOf('Щас'), end: clipped.indexOf('Щас') + 3, weight: 3, overruled: null });
    expect(slang?.message).toMatch(/[а-я]{3}/);
    expect(score).toBeLessThan(100);
    expect(held).toContain('caps');
    expect((await rooms.quality.summary(igor, {})).waiting).toBe(0);
  });
  test('that was opened again while it waited is not scored until it is solved again', async () => {
    const { rooms, anna, igor, ask, reply, solvedTalk } = talks;
    const { id, customer } = await solvedTalk();
    await ask(customer, id, 'И ещё вопрос');
    await rooms.scoring.serve();
    expect(await codeOf(rooms.quality.get(igor, id))).toBe('quality_not_scored');
    await reply(anna, id, 'Слушаю вас!');
    await rooms.conversations.solve(anna, id);
    await rooms.scoring.serve();
    expect((await rooms.quality.get(igor, id)).scores).toHaveLength(1);
  });
  test('in which nobody answered has no score', async () => {
    const { rooms, igor, scoredTalk } = talks;
    const { id } = await scoredTalk([]);
    expect(await codeOf(rooms.quality.get(igor, id))).toBe('quality_not_scored');
  });
  test('that two agents led is scored for each by their own messages', async () => {
    const { anna, denis, scoredTalk, partOf } = talks;
    const { id } = await scoredTalk([
      [anna, clean],
      [denis, 'Щас уточню.'],
    ]);
    expect((await partOf(id, anna)).slang).toBeUndefined();
    expect((await partOf(id, denis)).slang?.words).toBe('Щас');
  });
  test('of two agents with one name is scored for each apart', async () => {
    const { rooms, anna, scoredTalk, partOf } = talks;
    const other = await rooms.makePerson('Анна');
    const { id } = await scoredTalk([
      [anna, clean],
      [other, 'Щас уточню.'],
    ]);
    expect((await partOf(id, anna)).slang).toBeUndefined();
    expect((await partOf(id, other)).slang?.words).toBe('Щас');
  });
});

describe('what the coach says of a lost point', () => {
  test('is in the language of whoever reads it, while the words themselves stay as they were written', async () => {
    const { rooms, anna, igor, scoredTalk } = talks;
    const { id } = await scoredTalk();
    const slangFor = async (who: PersonWho) => (await rooms.quality.get(who, id)).scores[0]?.broken.find((line) => line.rule === 'slang');
    const inEnglish = await slangFor({ ...igor, language: 'en' });
    expect(inEnglish).toMatchObject({ words: 'Щас', message: expect.stringMatching(/^“Щас” [^а-яё]+$/) });
    expect(await slangFor(igor)).toEqual({ ...inEnglish, message: expect.stringMatching(/^«Щас» .*[а-яё]/) });
    const { slips } = await rooms.quality.mine({ ...anna, language: 'en' });
    const examples = slips.flatMap((slip) => slip.examples);
    expect(examples.length).toBeGreaterThan(0);
    for (const { message } of examples) expect(message.replace(/“.*?”/g, '')).not.toMatch(/[а-яё]/i);
  });
  test('stays readable where an earlier version kept it in the language of the talk alone', async () => {
    const { rooms, igor, scoredTalk } = talks;
    const { id } = await scoredTalk();
    await rooms.db.inWorkspace(igor.workspaceId, async (tx) => {
      const { broken } = await tx.selectFrom('quality_scores').select('broken').where('conversation_id', '=', id).executeTakeFirstOrThrow();
      const asBefore = JSON.stringify(broken.map(({ told: _, ...line }) => line));
      await tx.updateTable('quality_scores').set({ broken: asBefore }).where('conversation_id', '=', id).execute();
    });
    const [part] = (await rooms.quality.get({ ...igor, language: 'en' }, id)).scores;
    expect(part?.broken.find((line) => line.rule === 'slang')?.message).toMatch(/^«Щас»/);
  });
});

describe('a correction', () => {
  test('teaches the coach: its words become a label, and the next score knows whose fault it was', async () => {
    const { rooms, anna, denis, igor, solvedTalk } = talks;
    const { id } = await solvedTalk([[anna, clean]], 'а шильдик у вас с гравировкой?');
    expect(await rooms.quality.correction(anna, id)).toEqual({ situation: null, fault: null });
    await rooms.quality.correct(anna, id, { situation: 'product.specs', fault: 'company' });
    expect(await rooms.quality.correction(denis, id)).toEqual({ situation: 'product.specs', fault: 'company' });
    expect(await rooms.quality.labels(denis)).toContainEqual({ locale: 'ru', text: 'а шильдик у вас с гравировкой?', situation: 'product.specs' });
    await rooms.scoring.serve();
    expect(await rooms.quality.get(igor, id)).toMatchObject({ situation: 'product.specs', fault: 'company' });
  });
  test('names a situation of the desk', async () => {
    const { rooms, anna, scoredTalk } = talks;
    const { id } = await scoredTalk();
    expect(await codeOf(rooms.quality.correct(anna, id, { situation: 'product.none', fault: null }))).toBe('quality_unknown_situation');
    expect(await codeOf(rooms.quality.correct(anna, conversationId.parse(newId()), { situation: null, fault: null }))).toBe('conversations_not_found');
  });
});

describe('of two nodes', () => {
  const node = (score: Standard['score'], onTrouble: (error: unknown) => void = (error) => talks.rooms.troubles.push(error)) =>
    createScoring({ db: talks.rooms.db, clock: talks.rooms.clock, score, onTrouble });

  test('one scores a conversation, and the other finds nothing to do meanwhile', async () => {
    const { rooms, igor, solvedTalk } = talks;
    const { id } = await solvedTalk();
    const begun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    let asked = 0;
    const slow = node(async (...talk) => {
      asked++;
      begun.resolve();
      await mayEnd.promise;
      return rooms.standard.score(...talk);
    }).serve();
    await begun.promise;
    await rooms.scoring.serve();
    expect(asked).toBe(1);
    expect(await codeOf(rooms.quality.get(igor, id))).toBe('quality_not_scored');
    mayEnd.resolve();
    await slow;
    expect((await rooms.quality.get(igor, id)).scores).toHaveLength(1);
  });
  test('one that fails leaves the conversation to the other when its lease has run out', async () => {
    const { rooms, igor, solvedTalk } = talks;
    const { id } = await solvedTalk();
    const troubles: unknown[] = [];
    await node(
      () => Promise.reject(new Error('out of memory')),
      (error) => troubles.push(error),
    ).serve();
    expect(troubles).toHaveLength(1);
    await rooms.scoring.serve();
    expect(await codeOf(rooms.quality.get(igor, id))).toBe('quality_not_scored');
    rooms.clock.pass(121);
    await rooms.scoring.serve();
    expect((await rooms.quality.get(igor, id)).scores).toHaveLength(1);
  });
  test('a conversation that was solved anew while it was being scored is scored once more', async () => {
    const { rooms, anna, ask, reply, solvedTalk, slangIn } = talks;
    const { id, customer } = await solvedTalk([[anna, clean]]);
    const begun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const slow = node(async (...talk) => {
      begun.resolve();
      await mayEnd.promise;
      return rooms.standard.score(...talk);
    }).serve();
    await begun.promise;
    rooms.clock.pass(1);
    await ask(customer, id, 'И ещё');
    await reply(anna, id, 'Щас гляну.');
    await rooms.conversations.solve(anna, id);
    mayEnd.resolve();
    await slow;
    await rooms.scoring.serve();
    expect((await slangIn(id)).words).toBe('Щас');
  });
});
