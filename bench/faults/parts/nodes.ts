import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contract } from '../../../packages/contract/src/index.ts';
import { cast } from '../../../test/cast.ts';
import { type Api, createApi } from '../../../test/desk/api.ts';
import { password, secretOf } from '../../../test/desk.ts';
import { makeNats, type Nats } from './nats.ts';
import { type Nginx, startNginx } from './nginx.ts';
import { makePostgres, type Postgres } from './postgres.ts';
import { openProxy, type TcpProxy } from './proxy.ts';
import { makeServer, type Server } from './server.ts';

/** What a desk stands on. */
export interface Ground {
  database: 'embedded' | 'debian';
  /** A network between the desk and that PostgreSQL, to be spoiled. */
  wired?: boolean;
  /** How many nodes serve behind nginx; without it there is one, and nothing before it. */
  nodes?: number;
  /** What is done in one conversation goes to one node; otherwise nginx deals everything in turn. */
  byTalk?: boolean;
  /** NATS between the nodes instead of PostgreSQL's NOTIFY. */
  nats?: boolean;
  /** Settings of the desk's program. */
  env?: Record<string, string>;
  /** Flags of Node. */
  node?: readonly string[];
  /** Makes and unmakes the data folder, where an ordinary one will not do. */
  folder?: { make(): string; remove(folder: string): void };
}

/** A desk that serves, and what it stands on. */
export interface Nodes {
  data: string;
  /** The first node, or the only one. */
  server: Server;
  nodes: Server[];
  nginx: Nginx | undefined;
  nats: Nats | undefined;
  /** Of the machine's packages; the desk reaches it through `wire` where there is one. */
  postgres: Postgres | undefined;
  wire: TcpProxy | undefined;
  /** The port at which clients knock. */
  door: number;
}

/** Of all nodes of a desk the same. */
export const secret = 'a secret that only these nodes know, and long';

/** Starts a desk; what was started by then is ended by `closing`, the last of it first, even when this fails. */
export async function startNodes(ground: Ground, closing: (() => unknown)[]): Promise<Nodes> {
  const data = ground.folder?.make() ?? mkdtempSync(join(tmpdir(), 'otklik-faults-'));
  closing.push(() => (ground.folder ? ground.folder.remove(data) : rmSync(data, { recursive: true, force: true })));
  // Under root the database belongs to nobody, who must be able to enter.
  chmodSync(data, 0o711);

  let postgres: Postgres | undefined;
  let wire: TcpProxy | undefined;
  const env: Record<string, string> = { ...ground.env };
  if (ground.database === 'debian') {
    postgres = await makePostgres();
    closing.push(postgres.remove);
    await postgres.start();
    if (ground.wired) {
      wire = await openProxy(postgres.port);
      closing.push(wire.close);
    }
    env.DATABASE_URL = postgres.url(wire?.port);
  }
  let nats: Nats | undefined;
  if (ground.nats) {
    nats = await makeNats();
    closing.push(() => nats?.end('SIGTERM'));
    await nats.start();
    env.OTKLIK_FABRIC = nats.url;
  }
  const nodes: Server[] = [];
  for (let number = 0; number < (ground.nodes ?? 1); number += 1) {
    const folder = number === 0 ? data : join(data, `node-${number + 1}`);
    const node = await makeServer({ data: folder, env: { ...env, ...(ground.nodes && { OTKLIK_SECRET: secret }) }, node: ground.node ?? [] });
    closing.push(() => node.end('SIGTERM'));
    await node.start();
    nodes.push(node);
  }
  const [server] = nodes;
  if (!server) throw new Error('no node serves');
  let nginx: Nginx | undefined;
  if (ground.nodes) {
    nginx = await startNginx(
      nodes.map(({ port }) => port),
      ground.byTalk ?? false,
    );
    closing.push(nginx.remove);
  }
  return { data, server, nodes, nginx, nats, postgres, wire, door: nginx?.port ?? server.port };
}

/** Answers the three questions; the owner is there. */
export async function foundDesk(url: string): Promise<Api> {
  const owner = createApi(() => url);
  const { name, email } = cast.people.vera;
  const { name: shop, timeZone } = cast.workspace;
  await owner.ask(contract.workspace.setUp, { body: { name, email, password, shop, colour: cast.sites.home.look.colour, language: 'ru', timeZone } });
  return owner;
}

/** Joins by an invitation of the owner; answers the cookie. */
export async function joinDesk(owner: Api, url: string, key: 'anna' | 'igor'): Promise<string> {
  const { name, email, language } = cast.people[key];
  const { url: link } = await owner.ask(contract.people.invite, { body: { email, role: 'agent' } });
  const api = createApi(() => url);
  await api.ask(contract.people.useLink, { body: { secret: secretOf(link), name, password, language } });
  return api.cookie() ?? '';
}
