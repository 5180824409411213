/** Search among very many messages. The messages are written straight into the database; the questions go the whole way. */
import { conversationsRoutes } from '../packages/contract/src/conversations.ts';
import { searchRoutes } from '../packages/contract/src/search.ts';
import { newId } from '../test/desk/api.ts';
import { startDesk } from '../test/desk.ts';

export const title = 'Search among 1,000,000 messages';

const questions = ['заказы', 'доставка вчера', 'чайник', 'достовка заказа', 'refund order', 'возврат денег карта', 'шшшшш'];

export async function measure(): Promise<Record<string, string>> {
  const desk = await startDesk();
  const { api } = await desk.visit();
  const conversationId = newId();
  await api.ask(conversationsRoutes.write, { params: { conversationId }, body: { id: newId(), text: 'начало' } });
  await desk.peek(`
    insert into conversations_entries (conversation_id, seq, workspace_id, id, kind, by_kind, text, created_at)
    select c.id, n + 1, c.workspace_id, gen_random_uuid(), 'message', 'customer',
      (select string_agg((array['заказ','доставка','вчера','курьер','возврат','деньги','карта','чайник','чашка','сервиз','спасибо','здравствуйте','order','refund','когда','номер',
        'пришёл','разбитый','оплата','скидка','ждать','магазин','адрес','склад','подарок'])[1 + floor(random() * 25 + n * 0 + k * 0)::int], ' ') from generate_series(1, 8) as k)
        || ' ' || md5(n::text),
      now() - make_interval(secs => n * 30)
    from conversations c, generate_series(1, 1000000) as n`);
  await desk.peek('analyze conversations_entries');
  const answers: Record<string, string> = {};
  for (const q of questions) {
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const began = performance.now();
      await desk.owner.api.ask(searchRoutes.search, { query: { q } });
      times.push(performance.now() - began);
    }
    answers[`«${q}», median of 5, bound 200 ms`] = `${(times.sort((a, b) => a - b)[2] ?? 0).toFixed(0)} ms`;
  }
  await desk.stop();
  return answers;
}
