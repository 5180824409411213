import { randomUUIDv7 } from 'node:crypto';
import { sitesRoutes } from '../../packages/contract/src/sites.ts';
import type { Desk } from '../../test/desk.ts';

/** A visitor with a conversation of their own, which their first message begins. */
export interface Visitor {
  token: string;
  conversationId: string;
}

const atOnce = 16;

/**
 * Opens sessions, spread over sites. Both are many because the desk's own limits stay in force while it is measured: a visitor may send five
 * messages a second, all visitors of a site five hundred.
 */
export async function openVisitors(desk: Desk, visitors: number, sites: number): Promise<Visitor[]> {
  const keys = [desk.siteKey];
  while (keys.length < sites) keys.push((await desk.owner.api.ask(sitesRoutes.create, { body: { name: `Магазин ${keys.length + 1}` } })).key);
  const opened: Visitor[] = [];
  let left = visitors;
  const open = async () => {
    for (; left > 0; ) {
      left -= 1;
      const { token } = await desk.visit({ siteKey: keys[left % keys.length] ?? '' });
      opened.push({ token, conversationId: randomUUIDv7() });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, open));
  return opened;
}
