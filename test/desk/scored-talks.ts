import { type ConversationId, conversationId, entryId } from '../../packages/contract/src/ids.ts';
import type { Refusal } from '../../packages/server/src/kit/errors.ts';
import type { PersonWho } from '../../packages/server/src/kit/http/who.ts';
import { newId, openRooms } from '../rooms.ts';

export type ScoredTalks = Awaited<ReturnType<typeof openScoredTalks>>;

/** A reply with one clipped word, «Щас», and one with nothing to be said against its words. */
export const clipped = 'Здравствуйте! Меня зовут Анна. Щас посмотрю ваш заказ 40718 и напишу до 15:00.';
export const clean = 'Здравствуйте! Меня зовут Анна. Заказ 40718 привезут завтра с 10 до 14 часов. Хорошего вам дня!';

/** The code of a refusal; «agreed» when there was none. */
export const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'agreed',
    (error: Refusal) => error.code,
  );

/** A desk with two agents and two who review, and conversations that are solved and scored. */
export async function openScoredTalks() {
  const rooms = await openRooms();
  const site = await rooms.makeSite();
  const anna = await rooms.makePerson('Анна');
  const denis = await rooms.makePerson('Денис');
  const igor = await rooms.makePerson('Игорь', rooms.workspace, 'supervisor');
  const vera = await rooms.makePerson('Вера', rooms.workspace, 'owner');

  const ask = (who: Awaited<ReturnType<typeof rooms.visit>>['who'], id: ConversationId, text: string) =>
    rooms.conversations.write(who, id, { id: entryId.parse(newId()), text, fileIds: [] });
  const reply = (who: PersonWho, id: ConversationId, text: string) =>
    rooms.conversations.reply(who, id, { id: entryId.parse(newId()), text, fileIds: [], seenSeq: 0, anyway: true });

  /** A conversation in which a customer asked and these agents answered one after another; solved. */
  async function solvedTalk(answers: readonly [PersonWho, string][] = [[anna, clipped]], question = 'Здравствуйте! Где мой заказ 40718?') {
    const { who } = await rooms.visit(site.key);
    const id = conversationId.parse(newId());
    await ask(who, id, question);
    for (const [agent, text] of answers) {
      rooms.clock.pass(20);
      await reply(agent, id, text);
    }
    rooms.clock.pass(5);
    await rooms.conversations.solve(answers.at(-1)?.[0] ?? anna, id);
    return { id, customer: who };
  }
  async function scoredTalk(...of: Parameters<typeof solvedTalk>) {
    const talk = await solvedTalk(...of);
    await rooms.scoring.serve();
    return talk;
  }
  async function partOf(id: ConversationId, agent = anna) {
    const part = (await rooms.quality.get(igor, id)).scores.find((one) => one.agentId === agent.personId);
    if (!part) throw new Error('no score');
    return { ...part, slang: part.broken.find((line) => line.rule === 'slang') };
  }
  async function slangIn(id: ConversationId) {
    const { slang } = await partOf(id);
    if (!slang) throw new Error('no slang was found');
    return slang;
  }
  return { rooms, site, anna, denis, igor, vera, ask, reply, solvedTalk, scoredTalk, partOf, slangIn };
}
