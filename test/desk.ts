import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClientConfig } from 'pg';
import type { SiteKey } from '../packages/contract/src/ids.ts';
import { contract } from '../packages/contract/src/index.ts';
import type { Role } from '../packages/contract/src/permissions.ts';
import { findPinnedNode, serverFlags } from '../scripts/install.mjs';
import type { PersonKey } from './cast/shape.ts';
import { cast } from './cast.ts';
import { type Api, createApi } from './desk/api.ts';
import { databaseOf, givenDatabase, makeDatabase, peek } from './desk/database.ts';
import { layWire, type Wire } from './desk/wire.ts';

export interface Member {
  name: string;
  email: string;
  password: string;
  role: Role;
  id: string;
  api: Api;
}

/** A real server with a database of its own, behind a wire that can be cut. */
export interface Desk {
  url: string;
  data: string;
  /** Where its database is, for other programs of the desk. */
  settings: Record<string, string>;
  wire: Wire;
  /** Has answered the three questions; absent on an empty desk. */
  owner: Member;
  /** Key of the first site. */
  siteKey: SiteKey;
  anyone: Api;
  /** One of the cast joins by an invitation of the owner. */
  join(who: PersonKey, role?: Role): Promise<Member>;
  signedIn(email: string, password: string): Promise<Api>;
  /** A customer's browser, without the browser. */
  visit(options?: { identity?: string; token?: string; siteKey?: string }): Promise<{ api: Api; token: string; customerId: string }>;
  /** The server's own port, past the wire. */
  port(): number;
  pid(): number;
  log(): string;
  kill9(): Promise<void>;
  /** Ends the database as a machine out of memory does; only for one that is kept alive by somebody. */
  killDatabase(): Promise<void>;
  /** Ends it as its operator does; `restart` brings it back. */
  end(): Promise<void>;

  /** Takes the embedded database away; the answered function brings it back. */
  takeDatabaseAway(): Promise<() => void>;
  restart(env?: Record<string, string>): Promise<void>;
  /** Its database, for the one who may see everything in it. */
  database(): ClientConfig;
  /** Rows of the database, past every wall. */
  peek<Row extends Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

export interface DeskOptions {
  /** A desk full of the cast. */
  demo?: boolean;
  /** Nobody has answered the three questions yet. */
  empty?: boolean;
  env?: Record<string, string>;
  /** On the PostgreSQL inside, whatever the tests were told to use. */
  inside?: boolean;
  /** Somebody else than Vera answers the three questions. */
  owner?: { name: string; email: string };
}

const entry = fileURLToPath(new URL('../packages/server/src/main.ts', import.meta.url));
export const password = 'Тихий вторник 7';

export async function startDesk({ demo = false, empty = false, inside = false, env = {}, owner: founder = cast.people.vera }: DeskOptions = {}): Promise<Desk> {
  const data = mkdtempSync(join(tmpdir(), 'otklik-test-'));
  // Under root the database belongs to nobody, who must be able to enter.
  chmodSync(data, 0o711);
  const database = givenDatabase && !inside ? await makeDatabase(givenDatabase) : undefined;
  const settings: Record<string, string> = database ? { DATABASE_URL: database.url } : {};
  const wire = await layWire();
  const url = `http://localhost:${wire.port}`;
  let log = '';
  let child: ChildProcess;
  let port = 0;

  async function start(more: Record<string, string> = {}): Promise<void> {
    const args = [...serverFlags, entry, '--data', data, '--port', '0', '--no-open', ...(demo ? ['--demo'] : [])];
    child = spawn(findPinnedNode() ?? process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // The demo speaks the language of its machine
      env: { ...process.env, HOST: '127.0.0.1', LC_ALL: 'ru_RU.UTF-8', ...settings, ...env, ...more },
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (said: Buffer) => (log = (log + said).slice(-1_000_000)));
    const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the desk ended with ${code} instead of starting:\n${log.slice(-4000)}`)));
    const [ready]: [unknown] | unknown[] = await Promise.race([once(child, 'message'), ended]);
    ended.catch(() => {});
    port = Number(new URL(addressIn(ready)).port);
    wire.lead(port);
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  const anyone = createApi(() => url);
  const signedIn = async (email: string, secret: string) => {
    const api = createApi(() => url);
    await api.ask(contract.people.signIn, { body: { email, password: secret } });
    return api;
  };
  const desk: Omit<Desk, 'owner' | 'siteKey'> = {
    url,
    data,
    settings,
    wire,
    anyone,
    signedIn,
    port: () => port,
    pid: () => child.pid ?? 0,
    log: () => log,
    async join(who, role = cast.people[who].role) {
      const { name, email, language } = cast.people[who];
      const { url: link } = await known(owner).api.ask(contract.people.invite, { body: { email, role } });
      const api = createApi(() => url);
      await api.ask(contract.people.useLink, { body: { secret: secretOf(link), name, password, language } });
      const { id } = await api.ask(contract.people.me);
      return { name, email, password, role, id, api };
    },
    async visit({ identity, token, siteKey: key = siteKey } = {}) {
      const api = createApi(() => url, { token });
      const session = await api.ask(contract.customers.openSession, {
        body: { siteKey: key, origin: url, language: 'ru', timeZone: 'Europe/Moscow', ...(identity && { identity }) },
      });
      return { api: createApi(() => url, { token: session.token }), token: session.token, customerId: session.customer.id };
    },
    kill9: () => end('SIGKILL'),
    end: () => end('SIGTERM'),
    async killDatabase() {
      // With a PostgreSQL of one's own only our connections die, as when it restarts.
      if (database)
        await peek(database, 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
      else process.kill(Number(readFileSync(join(data, 'database', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    },
    async takeDatabaseAway() {
      const [folder, away] = [join(data, 'database'), join(data, 'database-away')];
      await desk.killDatabase();
      renameSync(folder, away);
      return () => renameSync(away, folder);
    },
    async restart(more) {
      await end('SIGTERM');
      await start(more);
    },
    database: () => databaseOf(database ?? { data }),
    peek: (sql, values) => peek(database ?? { data }, sql, values),
    async stop() {
      await end('SIGTERM');
      await wire.close();
      await database?.drop();
      rmSync(data, { recursive: true, force: true });
    },
  };

  let owner: Member | undefined;
  let siteKey = '';
  try {
    await start();
    if (demo) {
      const { name, email, role } = cast.people.vera;
      const secret = readFileSync(join(data, 'demo-password'), 'utf8').trim();
      const api = await signedIn(email, secret);
      const { id } = await api.ask(contract.people.me);
      owner = { name, email, role, password: secret, id, api };
      siteKey = (await api.ask(contract.sites.list))[0]?.key ?? '';
    } else if (!empty) {
      const { name, email } = founder;
      const api = createApi(() => url);
      await api.ask(contract.workspace.setUp, {
        body: { name, email, password, shop: cast.workspace.name, colour: cast.sites.home.look.colour, language: 'ru', timeZone: cast.workspace.timeZone },
      });
      const { id } = await api.ask(contract.people.me);
      owner = { name, email, password, role: 'owner', id, api };
      siteKey = (await api.ask(contract.sites.list))[0]?.key ?? '';
    }
  } catch (error) {
    await desk.stop();
    throw error;
  }
  return Object.defineProperties(desk, { owner: { get: () => known(owner) }, siteKey: { get: () => siteKey } }) as Desk;
}

/** The secret of a link stands behind its `#`. */
export const secretOf = (link: string) => decodeURIComponent(new URL(link).hash.slice(1).replace(/^.*=/, ''));

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('this desk is empty: nobody has answered the three questions');
  return value;
}

function addressIn(message: unknown): string {
  if (typeof message === 'object' && message !== null && 'here' in message && typeof message.here === 'string') return message.here;
  throw new Error(`the desk said ${JSON.stringify(message)} instead of its address`);
}
