import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConversationId, conversationId } from '../packages/contract/src/ids.ts';
import type { PersonWho } from '../packages/server/src/kit/http/who.ts';
import { clean, clipped, codeOf, openScoredTalks, type ScoredTalks } from './desk/scored-talks.ts';
import { newId } from './rooms.ts';

let talks: ScoredTalks;
beforeAll(async () => {
  talks = await openScoredTalks();
});
afterAll(() => talks?.rooms.close());

describe('an overrule', () => {
  test('raises the score, names who and why, counts against the rule, and survives a new score', async () => {
    const { rooms, anna, igor, ask, scoredTalk, partOf, slangIn } = talks;
    const { id, customer } = await scoredTalk();
    const before = await partOf(id);
    const precisionOf = async () => (await rooms.quality.precision(igor)).find(({ rule }) => rule === 'slang');
    const counted = await precisionOf();
    const { line } = await slangIn(id);
    await rooms.quality.overrule(igor, id, { agentId: anna.personId, line, reason: 'Клиент сам так пишет' });
    const after = await partOf(id);
    expect(after.score).toBeGreaterThan(before.score);
    expect(after.slang?.overruled).toMatchObject({ by: 'Игорь', reason: 'Клиент сам так пишет' });
    expect(after.held).toContain('slang');
    expect(await precisionOf()).toEqual({ rule: 'slang', found: counted?.found, overruled: (counted?.overruled ?? 0) + 1 });
    expect((await rooms.quality.list(igor, { rule: 'slang' })).items.map((row) => row.conversationId)).not.toContain(id);

    await ask(customer, id, 'Спасибо');
    await rooms.conversations.solve(anna, id);
    await rooms.scoring.serve();
    expect((await slangIn(id)).overruled?.reason).toBe('Клиент сам так пишет');
    expect((await rooms.quality.list(igor, { rule: 'slang' })).items.map((row) => row.conversationId)).not.toContain(id);
  });
  test('can be taken back: the point stands again', async () => {
    const { rooms, anna, igor, vera, scoredTalk, partOf, slangIn } = talks;
    const { id } = await scoredTalk();
    const { score } = await partOf(id);
    const { line } = await slangIn(id);
    await rooms.quality.overrule(igor, id, { agentId: anna.personId, line, reason: 'Название товара' });
    await rooms.quality.overrule(vera, id, { agentId: anna.personId, line, reason: null });
    expect(await partOf(id)).toMatchObject({ score, slang: { overruled: null } });
  });
  test('of a line that is not there is refused', async () => {
    const { rooms, anna, denis, igor, scoredTalk } = talks;
    const { id } = await scoredTalk();
    expect(await codeOf(rooms.quality.overrule(igor, id, { agentId: anna.personId, line: 999, reason: 'нет такой' }))).toBe('quality_line_not_found');
    expect(await codeOf(rooms.quality.overrule(igor, id, { agentId: denis.personId, line: 0, reason: 'не его' }))).toBe('quality_not_scored');
  });
});

test('a line keeps its number when the conversation is scored anew, so that an appeal still means the same words', async () => {
  const { rooms, anna, ask, reply, scoredTalk, partOf, slangIn } = talks;
  const { id, customer } = await scoredTalk([[anna, `${clean} Спс!`]]);
  const { line, words } = await slangIn(id);
  await rooms.quality.appeal(anna, id, line, 'Так принято');
  await ask(customer, id, 'А когда?');
  await reply(anna, id, 'ЩАС ГЛЯНУ, лол');
  await rooms.conversations.solve(anna, id);
  await rooms.scoring.serve();
  const { broken } = await partOf(id);
  expect(broken.length).toBeGreaterThan(1);
  expect(new Set(broken.map((one) => one.line)).size).toBe(broken.length);
  expect(broken.find((one) => one.line === line)?.words).toBe(words);
});

test('a review stands beside the automatic score, and a second one takes the place of the first', async () => {
  const { rooms, anna, igor, vera, scoredTalk, partOf } = talks;
  const { id } = await scoredTalk();
  const { score } = await partOf(id);
  const marks = [
    { rule: 'slang', verdict: 'held' as const, comment: '' },
    { rule: 'caps', verdict: 'broken' as const, comment: 'кричит' },
  ];
  await rooms.quality.review(igor, id, { agentId: anna.personId, marks: marks.slice(1), comment: '' });
  rooms.clock.pass(1);
  await rooms.quality.review(vera, id, { agentId: anna.personId, marks: [], comment: 'Хорошо' });
  rooms.clock.pass(1);
  const { reviews } = await rooms.quality.review(igor, id, { agentId: anna.personId, marks, comment: 'Тепло' });
  expect(reviews.map(({ by, score: given, comment }) => [by.name, given, comment])).toEqual([
    ['Вера', null, 'Хорошо'],
    ['Игорь', 50, 'Тепло'],
  ]);
  expect((await partOf(id)).score).toBe(score);
  expect((await rooms.quality.list(igor, {})).items.find((row) => row.conversationId === id)).toMatchObject({ score, humanScore: 50 });
});

describe('an appeal', () => {
  test('is made by the agent for their own score only, and once', async () => {
    const { rooms, anna, denis, igor, scoredTalk, slangIn } = talks;
    const { id } = await scoredTalk();
    const { line } = await slangIn(id);
    expect(await codeOf(rooms.quality.appeal(denis, id, line, 'за Анну'))).toBe('quality_not_scored');
    expect(await codeOf(rooms.quality.appeal(igor, id, line, 'за Анну'))).toBe('quality_not_own');
    expect(await codeOf(rooms.quality.appeal(anna, id, 999, 'мимо'))).toBe('quality_line_not_found');
    const { appeals } = await rooms.quality.appeal(anna, id, line, 'Клиент сам так пишет');
    expect(appeals).toMatchObject([{ line, comment: 'Клиент сам так пишет', state: 'open', decidedBy: null }]);
    expect(await codeOf(rooms.quality.appeal(anna, id, line, 'ещё раз'))).toBe('quality_already_appealed');
    expect((await rooms.quality.appeal(anna, id, null, 'И вообще')).appeals).toHaveLength(2);
  });
  test('that is accepted overrules its line with the answer; nobody decides it twice', async () => {
    const { rooms, anna, igor, vera, scoredTalk, partOf, slangIn } = talks;
    const { id } = await scoredTalk();
    const { score } = await partOf(id);
    const { line } = await slangIn(id);
    const [appeal] = (await rooms.quality.appeal(anna, id, line, 'Не согласна')).appeals;
    if (!appeal) throw new Error('no appeal');
    expect((await rooms.quality.list(igor, { appealed: true })).items.map((row) => row.conversationId)).toContain(id);
    await rooms.quality.decideAppeal(igor, appeal.id, true, 'Вы правы');
    const after = await partOf(id);
    expect(after.score).toBeGreaterThan(score);
    expect(after.slang?.overruled).toMatchObject({ by: 'Игорь', reason: 'Вы правы' });
    expect(await codeOf(rooms.quality.decideAppeal(vera, appeal.id, false, 'Нет'))).toBe('quality_appeal_decided');
    expect((await rooms.quality.mine(anna)).appeals).toContainEqual(expect.objectContaining({ id: appeal.id, state: 'accepted', answer: 'Вы правы' }));
    expect((await rooms.quality.list(igor, { appealed: true })).items.map((row) => row.conversationId)).not.toContain(id);
  });
  test('that is declined changes nothing but its answer', async () => {
    const { rooms, anna, igor, scoredTalk, partOf, slangIn } = talks;
    const { id } = await scoredTalk();
    const { score } = await partOf(id);
    const [appeal] = (await rooms.quality.appeal(anna, id, (await slangIn(id)).line, 'Не согласна')).appeals;
    if (!appeal) throw new Error('no appeal');
    const { appeals } = await rooms.quality.decideAppeal(igor, appeal.id, false, 'Пишите полностью');
    expect(appeals).toMatchObject([{ state: 'declined', answer: 'Пишите полностью', decidedBy: 'Игорь' }]);
    expect(await partOf(id)).toMatchObject({ score, slang: { overruled: null } });
  });
});

test('a note reaches its agent, is new until it is seen, and no other agent reads it', async () => {
  const { rooms, anna, denis, igor, scoredTalk } = talks;
  const { id } = await scoredTalk([
    [anna, clean],
    [denis, clean],
  ]);
  await rooms.quality.note(igor, id, anna.personId, 'Хорошо, что назвали время');
  expect((await rooms.quality.mine(anna)).notes[0]).toMatchObject({ by: 'Игорь', text: 'Хорошо, что назвали время', seenAt: null });
  expect((await rooms.quality.get(denis, id)).notes).toEqual([]);
  await rooms.quality.notesSeen(denis);
  expect((await rooms.quality.mine(anna)).notes[0]?.seenAt).toBeNull();
  await rooms.quality.notesSeen(anna);
  expect((await rooms.quality.get(igor, id)).notes[0]?.seenAt).toBe(rooms.clock.now().toISOString());
});

describe('an agent', () => {
  test('sees their own scores and nobody else’s', async () => {
    const { rooms, anna, denis, scoredTalk } = talks;
    const { id } = await scoredTalk([
      [anna, clipped],
      [denis, clean],
    ]);
    expect((await rooms.quality.get(denis, id)).scores.map((one) => one.agentName)).toEqual(['Денис']);
    const stranger = await rooms.makePerson('Марина');
    expect(await codeOf(rooms.quality.get(stranger, id))).toBe('quality_not_scored');
    const { items } = await rooms.quality.list(denis, { agentId: anna.personId });
    expect(new Set(items.map((row) => row.agentName))).toEqual(new Set(['Денис']));
    expect((await rooms.quality.summary(denis, {})).agents.map(({ name }) => name)).toEqual(['Денис']);
  });
  test('finds on their own page the weeks, and the commonest slips with their own words', async () => {
    const { rooms, scoredTalk } = talks;
    const sasha = await rooms.makePerson('Саша');
    await scoredTalk([[sasha, clipped]]);
    const { id } = await scoredTalk([[sasha, `${clean} Спс!`]]);
    const mine = await rooms.quality.mine(sasha);
    expect(mine.conversations).toBe(2);
    expect(mine.weeks).toMatchObject([{ from: '2026-11-23', conversations: 2 }]);
    const slang = mine.slips.find((slip) => slip.rule === 'slang');
    expect(slang).toMatchObject({ conversations: 2 });
    expect(slang?.examples[0]).toMatchObject({ conversationId: id, seq: 3, words: 'Спс' });
    // Where something was missing there are no words to blame: the message itself is the example
    const missing = mine.slips.flatMap(({ rule, examples }) => (rule === 'slang' ? [] : examples)).filter(({ seq }) => seq !== null);
    expect(missing.map(({ words }) => words.length > 0)).toContain(true);
    expect(missing.filter(({ words }) => words === '')).toEqual([]);
  });
});

describe('the list', () => {
  test('narrows down by agent, rule, story, mood, score, days and open appeals', async () => {
    const { rooms, igor, scoredTalk, partOf } = talks;
    const katya = await rooms.makePerson('Катя');
    const { id: bad } = await scoredTalk([[katya, clipped]]);
    const { id: angry } = await scoredTalk([[katya, clean]], 'БЕЗОБРАЗИЕ!!! Вы опять потеряли мой заказ, я в ярости!!!');
    const found = async (filter: Parameters<typeof rooms.quality.list>[1]) =>
      (await rooms.quality.list(igor, { agentId: katya.personId, ...filter })).items.map((row) => row.conversationId);
    expect(await found({})).toEqual([angry, bad]);
    expect(await found({ rule: 'slang' })).toEqual([bad]);
    expect(await found({ mood: 'angry' })).toEqual([angry]);
    expect(await found({ story: 'returns' })).toEqual([]);
    expect(await found({ story: 'delivery' })).toContain(bad);
    const { score } = await partOf(bad, katya);
    expect(await found({ atMost: score })).toContain(bad);
    expect(await found({ atMost: score - 1 })).not.toContain(bad);
    const today = rooms.clock.now().toISOString().slice(0, 10);
    expect(await found({ from: today, to: today })).toEqual([angry, bad]);
    expect(await found({ to: '2026-11-20' })).toEqual([]);
    await rooms.quality.appeal(katya, bad, null, 'Не согласна');
    expect(await found({ appealed: true })).toEqual([bad]);
    expect(await rooms.quality.summary(igor, { agentId: katya.personId })).toMatchObject({ conversations: 2, agents: [{ name: 'Катя', conversations: 2 }] });
  });
  test('comes page by page, each row once, also those that were solved in the same moment', async () => {
    const { rooms, site, igor, ask, reply } = talks;
    const lena = await rooms.makePerson('Лена');
    const ids: ConversationId[] = [];
    for (let made = 0; made < 53; made++) {
      const { who } = await rooms.visit(site.key);
      const id = conversationId.parse(newId());
      await ask(who, id, 'Где заказ?');
      await reply(lena, id, clean);
      await rooms.conversations.solve(lena, id);
      ids.push(id);
    }
    await rooms.scoring.serve();
    const first = await rooms.quality.list(igor, { agentId: lena.personId });
    expect(first.items).toHaveLength(50);
    const second = await rooms.quality.list(igor, { agentId: lena.personId, cursor: first.next ?? '' });
    expect(second).toMatchObject({ next: null });
    expect(new Set([...first.items, ...second.items].map((row) => row.conversationId))).toEqual(new Set(ids));
    expect(await codeOf(rooms.quality.list(igor, { cursor: 'nonsense' }))).toBe('bad_request');
  });
});

describe('a calibration', () => {
  test('is blind until it is closed; then everybody sees the spread, and nobody’s score has changed', async () => {
    const { rooms, anna, igor, vera, scoredTalk, partOf } = talks;
    const { id } = await scoredTalk();
    const { score } = await partOf(id);
    const { id: session } = await rooms.quality.openCalibration(igor, {
      title: 'Ноябрь',
      conversationIds: [id, id],
      reviewerIds: [igor.personId, vera.personId],
    });
    const verdict = (rule: string, said: 'held' | 'broken') => ({ rule, verdict: said, comment: '' });
    const body = { agentId: anna.personId, comment: '' };
    await rooms.quality.reviewForCalibration(igor, session, id, { ...body, marks: [verdict('slang', 'broken'), verdict('caps', 'held')] });
    await rooms.quality.reviewForCalibration(vera, session, id, { ...body, marks: [verdict('slang', 'held'), verdict('caps', 'held')] });
    const blind = await rooms.quality.calibration(vera, session);
    expect(blind.calibration.reviewers.map(({ name, done }) => [name, done])).toEqual([
      ['Вера', 1],
      ['Игорь', 1],
    ]);
    // Two conversations of one agent are told apart by their customers
    const { customerName } = await rooms.quality.get(igor, id);
    expect(blind.results).toMatchObject([{ customerName, automatic: score, spread: null, disputed: [], reviews: [{ by: { name: 'Вера' }, score: 100 }] }]);
    await rooms.quality.closeCalibration(igor, session);
    const open = await rooms.quality.calibration(vera, session);
    expect(open.results[0]).toMatchObject({ spread: 50, disputed: ['slang'] });
    expect(open.results[0]?.reviews).toHaveLength(2);
    expect(await codeOf(rooms.quality.reviewForCalibration(vera, session, id, { ...body, marks: [] }))).toBe('quality_calibration_not_found');
    expect(await rooms.quality.get(igor, id)).toMatchObject({ scores: [{ score }], reviews: [] });
    expect((await rooms.quality.calibrations(igor))[0]).toMatchObject({ title: 'Ноябрь', conversationIds: [id] });
  });
  test('takes scored conversations and people who may review', async () => {
    const { rooms, anna, igor, vera, solvedTalk, scoredTalk } = talks;
    const { id } = await scoredTalk();
    const { id: unscored } = await solvedTalk();
    const open = (conversationIds: ConversationId[], reviewer: PersonWho) =>
      codeOf(rooms.quality.openCalibration(igor, { title: 'Проба', conversationIds, reviewerIds: [igor.personId, reviewer.personId] }));
    expect(await open([id, unscored], vera)).toBe('quality_not_scored');
    expect(await open([id], anna)).toBe('people_not_found');
    await rooms.scoring.serve();
  });
});
