import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contract } from '../../../packages/contract/src/index.ts';
import { cast } from '../../../test/cast.ts';
import { type Api, createApi } from '../../../test/desk/api.ts';
import { type Client, openClient } from './clients.ts';
import { makeNats, type Nats } from './nats.ts';
import { startNginx } from './nginx.ts';
import { makePostgres, type Postgres } from './postgres.ts';
import { pause } from './process.ts';
import { openProxy, type TcpProxy } from './proxy.ts';
import { makeServer, type Server } from './server.ts';

/** Which parts stand on the stage; cases with the same ones play on one stage, one after the other. */
export interface Setting {
  database: 'embedded' | 'debian';
  /** A network between the desk and that PostgreSQL, to be spoiled. */
  wired?: boolean;
  /** How many nodes serve; several stand behind nginx. */
  nodes?: number;
  /** NATS between the nodes instead of PostgreSQL's NOTIFY. */
  nats?: boolean;
  /** A case that leaves the stage changed has one of its own. */
  own?: string;
  /** Settings of the desk's program. */
  env?: Record<string, string>;
  /** Flags of Node. */
  node?: readonly string[];
  /** Makes and unmakes the data folder, where an ordinary one will not do. */
  folder?: { make(): string; remove(folder: string): void };
}

/** A desk with its load, in which things can be broken. */
export interface Stage {
  setting: Setting;
  data: string;
  /** The first node, or the only one. */
  server: Server;
  nodes: Server[];
  nats: Nats | undefined;
  /** Of the machine's packages; the desk reaches it through `wire` where there is one. */
  postgres: Postgres | undefined;
  wire: TcpProxy | undefined;
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

const password = 'Тихий вторник 7';
/** Of all nodes of a desk the same. */
const secret = 'a secret that only these nodes know, and long';
const people = ['anna', 'igor'] as const;
const visitorCount = 3;

/** Builds the stage: the desk, its database, the network, and clients who have not begun to write. */
export async function openStage(setting: Setting): Promise<Stage> {
  const closing: (() => Promise<unknown> | unknown)[] = [];
  const close = async () => {
    for (const end of closing.reverse()) await end();
  };
  try {
    const data = setting.folder?.make() ?? mkdtempSync(join(tmpdir(), 'otklik-faults-'));
    closing.push(() => (setting.folder ? setting.folder.remove(data) : rmSync(data, { recursive: true, force: true })));
    // Under root the database belongs to nobody, who must be able to enter.
    chmodSync(data, 0o711);

    let postgres: Postgres | undefined;
    let wire: TcpProxy | undefined;
    const env: Record<string, string> = { ...setting.env };
    if (setting.database === 'debian') {
      postgres = await makePostgres();
      closing.push(postgres.remove);
      await postgres.start();
      if (setting.wired) {
        wire = await openProxy(postgres.port);
        closing.push(wire.close);
      }
      env.DATABASE_URL = postgres.url(wire?.port);
    }
    let nats: Nats | undefined;
    if (setting.nats) {
      nats = await makeNats();
      closing.push(() => nats?.end('SIGTERM'));
      await nats.start();
      env.OTKLIK_FABRIC = nats.url;
    }
    const nodes: Server[] = [];
    for (let number = 0; number < (setting.nodes ?? 1); number += 1) {
      const folder = number === 0 ? data : join(data, `node-${number + 1}`);
      const node = await makeServer({ data: folder, env: { ...env, ...(setting.nodes && { OTKLIK_SECRET: secret }) }, node: setting.node ?? [] });
      closing.push(() => node.end('SIGTERM'));
      await node.start();
      nodes.push(node);
    }
    const [server] = nodes;
    if (!server) throw new Error('no node serves');
    let door = server.port;
    if (nodes.length > 1) {
      const nginx = await startNginx(nodes.map(({ port }) => port));
      closing.push(nginx.remove);
      door = nginx.port;
    }

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
      ...{ setting, data, server, nodes, nats, postgres, wire, network, lane, owner, siteKey, visitors, agents, clients, close },
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
  const owner = createApi(() => url);
  const { name, email } = cast.people.vera;
  const { name: shop, timeZone } = cast.workspace;
  await owner.ask(contract.workspace.setUp, { body: { name, email, password, shop, colour: cast.sites.home.look.colour, language: 'ru', timeZone } });
  const cookies: string[] = [];
  for (const key of people) {
    const { name, email, language } = cast.people[key];
    const { url: link } = await owner.ask(contract.people.invite, { body: { email, role: 'agent' } });
    const api = createApi(() => url);
    const secret = decodeURIComponent(new URL(link).hash.slice(1).replace(/^.*=/, ''));
    await api.ask(contract.people.useLink, { body: { secret, name, password, language } });
    cookies.push(api.cookie() ?? '');
  }
  const [site] = await owner.ask(contract.sites.list);
  return { owner, siteKey: site?.key ?? '', cookies };
}
