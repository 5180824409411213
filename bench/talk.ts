/** Messages from customers to an agent's live connection: how long each takes while several write at once, and how many arrive a second. */
import { conversationsRoutes } from '../packages/contract/src/conversations.ts';
import { newId } from '../test/desk/api.ts';
import { openAgentLine } from '../test/desk/live.ts';
import { startDesk } from '../test/desk.ts';

export const title = 'Talk';

const writers = 20;
const each = 25;

const at = (sorted: readonly number[], share: number) => `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`;

export async function measure(): Promise<Record<string, string>> {
  const desk = await startDesk();
  const line = await openAgentLine(desk, desk.owner.api);
  const waits: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async () => {
      const { api } = await desk.visit();
      const conversationId = newId();
      for (let count = 0; count < each; count += 1) {
        const id = newId();
        const sent = performance.now();
        const heard = line.until((frame) => frame.type === 'entry.added' && frame.entry.id === id);
        await api.ask(conversationsRoutes.write, { params: { conversationId }, body: { id, text: `Где мой заказ ${count}?` } });
        await heard;
        waits.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  line.close();
  await desk.stop();
  waits.sort((a, b) => a - b);
  return {
    [`${writers} customers writing, message to agent's socket, median`]: at(waits, 0.5),
    p99: at(waits, 0.99),
    'messages a second': (waits.length / seconds).toFixed(0),
  };
}
