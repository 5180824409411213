import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contract } from '../../../packages/contract/src/index.ts';
import type { Api } from '../../../test/desk/api.ts';
import { type Client, openClient } from './clients.ts';
import { foundDesk, type Ground, joinDesk, type Nodes, startNodes } from './nodes.ts';
import type { Postgres } from './postgres.ts';
import { pause } from './process.ts';
import { openProxy, type TcpProxy } from './proxy.ts';

/** Which parts stand on the stage; cases with the same ones play on one stage, one after the other. */
export interface Setting extends Ground {
  /** A case that leaves the stage changed has one of its own. */
  own?: string;
}

/** A desk with its load, in which things can be broken. */
export interface Stage extends Nodes {
  setting: Setting;
  /** Between all clients and the desk, but for one agent … */
  network: TcpProxy;
  /** … who has a way of their own. */
  lane: TcpProxy;
  owner: Api;
  siteKey: string;
  visitors: Client[];
  agents: Client[];
  clients: Client[];
  /** Process id of the embedded database. */
  databasePid(): number;
  /** Another PostgreSQL has taken the first one's place. */
  replacePostgres(next: Postgres): void;
  close(): Promise<void>;
}

const people = ['anna', 'igor'] as const;
const visitorCount = 3;

/** Builds the stage: the desk, its database, the network, and clients who have not begun to write. */
export async function openStage(setting: Setting): Promise<Stage> {
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const end of closing.reverse()) await end();
  };
  try {
    const desk = await startNodes(setting, closing);
    const { data, server, door } = desk;
    const [network, lane] = [await openProxy(door), await openProxy(door)];
    closing.push(network.close, lane.close);
    const { owner, siteKey, cookies } = await moveIn(server.url);
    const address = (proxy: TcpProxy) => `http://127.0.0.1:${proxy.port}`;
    const visitors = await Promise.all(
      Array.from({ length: visitorCount }, (_, at) => openClient('visitor', { name: `customer ${at + 1}`, url: address(network), path: `/widget/${siteKey}` })),
    );
    const agents = await Promise.all(
      cookies.map((cookie, at) => openClient('agent', { name: people[at] ?? '', url: address(at === 0 ? lane : network), path: '/', cookie })),
    );
    const clients = [...visitors, ...agents];
    closing.push(() => Promise.all(clients.map((client) => client.close())));
    return {
      replacePostgres: (next) => void closing.unshift(next.remove),
      ...desk,
      ...{ setting, network, lane, owner, siteKey, visitors, agents, clients, close },
      databasePid: () => Number(readFileSync(join(data, 'database', 'postmaster.pid'), 'utf8').split('\n')[0]),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Lets the clients' time pass faster than the machine's. */
export async function whileHurried({ clients }: Stage, { seconds, times }: { seconds: number; times: number }): Promise<void> {
  for (const client of clients) await client.tell({ what: 'hurry', times });
  await pause((seconds / times) * 1000);
  for (const client of clients) await client.tell({ what: 'hurry', times: 1 });
}

/** The three questions are answered, and two agents are there. */
async function moveIn(url: string): Promise<{ owner: Api; siteKey: string; cookies: string[] }> {
  const owner = await foundDesk(url);
  const cookies: string[] = [];
  for (const key of people) cookies.push(await joinDesk(owner, url, key));
  const [site] = await owner.ask(contract.sites.list);
  return { owner, siteKey: site?.key ?? '', cookies };
}
