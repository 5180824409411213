import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../packages/contract/src/index.ts';
import { createApi, newId } from './desk/api.ts';
import { openSharedDatabase, type SharedDatabase } from './desk/database.ts';
import { openAgentLine, openVisitorLine } from './desk/live.ts';
import { type Desk, type Member, startDesk } from './desk.ts';

const { conversations } = contract;
let database: SharedDatabase;
let [dying, living]: Desk[] = [];
let anna: Member;
const known = (desk: Desk | undefined) => desk ?? expect.fail('no such node');
const isWelcome = ({ type }: { type: string }) => type === 'welcome';

beforeAll(async () => {
  database = await openSharedDatabase();
  const env = { DATABASE_URL: database.url, OTKLIK_SECRET: 'two nodes of one desk have one secret' };
  dying = await startDesk({ env });
  living = await startDesk({ env, empty: true });
  anna = await dying.join('anna');
});
afterAll(async () => {
  await living?.stop();
  await dying?.stop();
  await database?.drop();
});

test('when a node is killed, its viewers vanish, the others ask for what it did not tell, and its customers go on elsewhere', async () => {
  const visitor = await known(dying).visit();
  const conversationId = newId();
  await visitor.api.ask(conversations.write, { params: { conversationId }, body: { id: newId(), text: 'Где мой заказ?' } });
  const vera = createApi(() => known(living).url, { cookie: known(dying).owner.api.cookie() });
  const veras = await openAgentLine(known(living), vera);
  await veras.until(isWelcome);
  const annas = await openAgentLine(known(dying), anna.api);
  annas.say({ type: 'viewing', conversationId });
  const viewers = (ids: string[]) => veras.until((frame) => frame.type === 'conversation.viewers' && frame.personIds.join() === ids.join());
  await viewers([anna.id]);
  veras.frames.length = 0;

  await known(dying).kill9();
  await viewers([]);
  await veras.until(({ type }) => type === 'resync');

  const moved = await openVisitorLine(known(living), visitor.token);
  await moved.until(isWelcome);
  const reply = newId();
  await vera.ask(conversations.reply, { params: { conversationId }, body: { id: reply, text: 'Уже в пути', seenSeq: 1 } });
  await moved.until((frame) => frame.type === 'entry.added' && frame.entry.id === reply);
  for (const line of [veras, moved]) line.close();
});
