import type { View } from '../../../packages/contract/src/conversations.ts';
import { contract } from '../../../packages/contract/src/index.ts';
import { type Api, createApi } from '../../../test/desk/api.ts';
import type { Account, Stretch } from '../client/line-to-runner.ts';
import type { Client } from './clients.ts';

const { conversations } = contract;
const views: View[] = ['mine', 'unassigned', 'all', 'solved'];
const pageOf = 200;

interface Truth {
  /** Every entry of every conversation, in the order in which the server tells them. */
  entries: Map<string, { id: string; seq: number; text: string }[]>;
  /** What the conversation itself says of its newest number. */
  newest: Map<string, number>;
}

/** Asks a server for everything, as its owner may. */
async function truthOf(owner: Api): Promise<Truth> {
  const truth: Truth = { entries: new Map(), newest: new Map() };
  for (const view of ['all', 'solved'] as const) {
    for (let cursor: string | undefined; ; ) {
      const { items, next } = await owner.ask(conversations.list, { query: { view, limit: 100, cursor } });
      for (const { id, seq } of items) {
        truth.newest.set(id, seq);
        truth.entries.set(id, await allEntries(owner, id));
      }
      if (!next) break;
      cursor = next;
    }
  }
  return truth;
}

async function allEntries(owner: Api, conversationId: string) {
  const all: Stretch['entries'] = [];
  for (;;) {
    const { entries } = await owner.ask(conversations.entries, { params: { conversationId }, query: { after: all.at(-1)?.seq ?? 0, limit: pageOf } });
    all.push(...entries.map(({ id, seq, text }) => ({ id, seq, text })));
    if (entries.length < pageOf) return all;
  }
}

/** Compares the server with itself and with what was confirmed to the clients; answers what is wrong, nothing when all is right. */
export async function faultsOfServer(owner: Api, accounts: Map<string, Account>): Promise<string[]> {
  const { entries, newest } = await truthOf(owner);
  const faults: string[] = [];
  const places = new Map<string, { conversationId: string; seq: number }[]>();
  for (const [conversationId, told] of entries) {
    const wrong = told.findIndex(({ seq }, at) => seq !== at + 1);
    if (wrong !== -1) faults.push(`${conversationId}: number ${told[wrong]?.seq} stands in place ${wrong + 1}`);
    if (newest.get(conversationId) !== told.length)
      faults.push(`${conversationId}: ${told.length} entries, but the newest number is ${newest.get(conversationId)}`);
    for (const { id, seq } of told) places.set(id, [...(places.get(id) ?? []), { conversationId, seq }]);
  }
  for (const [name, { written, acknowledged, surprises }] of accounts) {
    for (const { id, conversationId, seq } of acknowledged) {
      const [place, ...more] = places.get(id) ?? [];
      if (!place) faults.push(`${name}: ${id} was confirmed as number ${seq} and is lost`);
      else if (more.length > 0) faults.push(`${name}: ${id} stands ${more.length + 1} times`);
      else if (place.conversationId !== conversationId || place.seq !== seq)
        faults.push(`${name}: ${id} was confirmed as number ${seq} and stands as ${place.seq}`);
    }
    const lastOf = new Map<string, number>();
    for (const { id, conversationId } of written) {
      const place = places.get(id)?.[0];
      if (!place) faults.push(`${name}: ${id} was written and never arrived`);
      else if (place.seq < (lastOf.get(conversationId) ?? 0)) faults.push(`${name}: ${id} has overtaken an earlier message`);
      else lastOf.set(conversationId, place.seq);
    }
    for (const surprise of surprises) faults.push(`${name} was answered ${surprise}`);
  }
  return faults;
}

/** Compares what a client shows with what the server answers to that very person; answers what differs. */
export async function faultsOfClient({ kind, data }: Client, account: Account, url: string): Promise<string[]> {
  const api = createApi(() => url, { token: account.token, cookie: data.cookie });
  const faults: string[] = [];
  for (const [conversationId, { entries, newest }] of Object.entries(account.stretches)) {
    const asked = { params: { conversationId }, query: { limit: pageOf } };
    const told = await api.ask(kind === 'visitor' ? conversations.ownEntries : conversations.entries, asked);
    const lines = (all: Stretch['entries']) => all.map(({ id, seq, text }) => `${seq} ${id} ${text}`);
    const right = lines(told.entries);
    const here = lines(entries).slice(-right.length);
    if (here.length < right.length && entries[0]?.seq === 1) faults.push(`${conversationId}: ${here.length} entries are shown, the server has ${right.length}`);
    const wrong = here.findIndex((line, at) => line !== right.slice(-here.length)[at]);
    if (wrong !== -1) faults.push(`${conversationId}: shows “${here[wrong]}” where the server has “${right.slice(-here.length)[wrong]}”`);
    if (newest !== told.seq) faults.push(`${conversationId}: believes in number ${newest} as the newest, the server has ${told.seq}`);
  }
  const right = kind === 'visitor' ? await shownToVisitor(api) : await shownToAgent(api);
  for (const [what, line] of Object.entries(right)) {
    if (account.shown[what] !== line) faults.push(`${what}:\n  shows  ${account.shown[what]}\n  server ${line}`);
  }
  return faults.map((fault) => `${data.name}: ${fault}`);
}

async function shownToVisitor(api: Api): Promise<Record<string, string>> {
  const { items } = await api.ask(conversations.ownList);
  return Object.fromEntries(
    items.map(({ id, seq, open, preview, assignee, agentSeenSeq, customerSeenSeq }) => [
      id,
      JSON.stringify([seq, open, preview, assignee?.id, agentSeenSeq, customerSeenSeq]),
    ]),
  );
}

async function shownToAgent(api: Api): Promise<Record<string, string>> {
  const shown: Record<string, string> = { counts: JSON.stringify(await api.ask(conversations.counts)) };
  for (const view of views) {
    const { items } = await api.ask(conversations.list, { query: { view, limit: 50 } });
    shown[`list ${view}`] = items
      .map(({ id, seq, status, assigneeId, preview, readSeq }) => JSON.stringify([id, seq, status, assigneeId, preview.text, readSeq]))
      .join('\n');
  }
  return shown;
}
