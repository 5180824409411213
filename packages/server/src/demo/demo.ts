import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CustomerId, conversationId, customerId, type PersonId, type SiteId, type WorkspaceId } from '@otklik/contract/ids';
import type { Role } from '@otklik/contract/permissions';
import type { Language } from '@otklik/contract/shapes';
import type { PersonKey, SiteKey } from '../../../../test/cast/shape.ts';
import { cast } from '../../../../test/cast.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Customers } from '../customers/customers.ts';
import type { Files } from '../files/files.ts';
import type { Clock } from '../kit/clock.ts';
import type { Db } from '../kit/db/db.ts';
import { Refusal } from '../kit/errors.ts';
import type { Events } from '../kit/events.ts';
import type { PersonWho } from '../kit/http/who.ts';
import { StartFailure } from '../kit/start-failure.ts';
import type { People } from '../people/people.ts';
import type { Sites } from '../sites/sites.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readyCustomers } from './ready-customers.ts';
import { writer } from './store.ts';
import { toldOf } from './timeline.ts';
import { createUploads } from './uploads.ts';

interface DemoParts {
  db: Db;
  clock: Clock;
  events: Pick<Events, 'publish'>;
  dataFolder: string;
  workspace: Pick<Workspace, 'status' | 'setUp' | 'get' | 'endDemo'>;
  people: Pick<People, 'hash' | 'add' | 'givePhoto' | 'remove'>;
  sites: Pick<Sites, 'add' | 'remove'>;
  files: Pick<Files, 'upload' | 'remove'>;
  customers: Pick<Customers, 'importMany'>;
  conversations: Pick<Conversations, 'importMany' | 'giveBack'>;
}

/** Who may sign in to the demo. The password is the same for all; `null` when the file that keeps it is gone. */
export interface DemoAccounts {
  password: string | null;
  /** Where the password is kept. */
  passwordFile: string;
  people: { name: string; email: string; role: Role }[];
}

export type Demo = ReturnType<typeof createDemo>;

const { people: roles, sites: places, customers: guests, talks } = cast;
const personKeys: readonly PersonKey[] = ['vera', 'igor', 'anna', 'marina', 'timofey', 'denis', 'katya'];
const siteKeys: readonly SiteKey[] = ['home', 'leaf'];
const accounts = personKeys.map((key) => ({ name: roles[key].name, email: roles[key].email, role: roles[key].role }));

/** The door of the demo: a desk full of the cast, and its end. */
export function createDemo({ db, clock, events, dataFolder, workspace, people, sites, files, customers, conversations }: DemoParts) {
  const passwordFile = join(dataFolder, 'demo-password');
  const uploads = createUploads(files);

  /** The desk itself, with everybody who works there: in English they all read English, in Russian each as in the cast. */
  async function settle(password: string, language: Language) {
    const { timeZone, languages } = cast.workspace;
    const inEnglish = language === 'en';
    const name = inEnglish ? cast.workspace.nameInEnglish : cast.workspace.name;
    // One after another: each takes its share of memory.
    const hashes = new Map<PersonKey, string>();
    for (const key of personKeys) hashes.set(key, await people.hash(password));
    return workspace.setUp({ name, timeZone, languages: [...languages], demo: true }, async (tx, workspaceId) => {
      const peopleIds = await ofEach(personKeys, (key) =>
        people.add(tx, workspaceId, { ...roles[key], ...(inEnglish && { language }) }, hashes.get(key) ?? ''),
      );
      const siteIds = await ofEach(siteKeys, async (key) => {
        const { name: called, origin, language: speaks, look } = places[key];
        // The first page is called like the shop itself
        const site = key === 'home' ? name : called;
        return (await sites.add(tx, workspaceId, { name: site, allowedOrigins: [origin], language: speaks, look })).id;
      });
      const { vera: _owner, ...colleagues } = peopleIds;
      await writer(tx).remember(workspaceId, { customer: [], person: Object.values(colleagues), site: [siteIds.leaf] });
      return { workspaceId, peopleIds, siteIds };
    });
  }

  /** Faces, customers and what they talked about. */
  async function enliven(workspaceId: WorkspaceId, peopleIds: Record<PersonKey, PersonId>, siteIds: Record<SiteKey, SiteId>): Promise<void> {
    const photos = await Promise.all(personKeys.map(async (key) => ({ id: peopleIds[key], photo: await uploads.photo(workspaceId, key, peopleIds[key]) })));
    const ids = new Map<string, CustomerId>(Object.keys(guests).map((key) => [key, customerId.parse(randomUUIDv7())]));
    const idOf = (talk: { customer: string }) => given(ids.get(talk.customer));
    await db.inWorkspace(workspaceId, async (tx) => {
      for (const { id, photo } of photos) await people.givePhoto(tx, id, photo);
      await writer(tx).remember(workspaceId, { customer: [...ids.values()], person: [], site: [] });
    });

    const now = clock.now();
    await customers.importMany(workspaceId, readyCustomers(ids, now));
    const sent = await uploads.pictures(workspaceId, talks, (talk, by) => (by === 'customer' ? idOf(talk) : peopleIds[by]));
    const { timeZone } = cast.workspace;
    const told = talks.map((talk) => {
      const known = {
        conversationId: conversationId.parse(randomUUIDv7()),
        siteId: siteIds[talk.site],
        customerId: idOf(talk),
        people: peopleIds,
        fileId: (file: object) => given(sent.get(file)),
      };
      return toldOf(talk, known, now, timeZone);
    });
    told.sort((one, other) => (one.entries[0]?.at.getTime() ?? 0) - (other.entries[0]?.at.getTime() ?? 0));
    await conversations.importMany(workspaceId, told);
  }

  return {
    /** Opens the demo: fills an empty desk with the cast at the first start, in the language of whoever started it, and tells who may sign in. */
    async open(language: Language): Promise<DemoAccounts> {
      const { setUp, demo } = await workspace.status();
      if (setUp && !demo) throw new StartFailure([(words) => words.demoNeedsEmptyDesk(dataFolder)]);
      if (setUp) return { password: await readFile(passwordFile, 'utf8').catch(() => null), passwordFile, people: accounts };
      const password = newPassword();
      await writeFile(passwordFile, password, { mode: 0o600 });
      const { workspaceId, peopleIds, siteIds } = await settle(password, language);
      await enliven(workspaceId, peopleIds, siteIds);
      return { password, passwordFile, people: accounts };
    },

    /** Removes what came with the demo; what people have made since stays, as do the owner and the first site. */
    async remove(who: PersonWho): Promise<void> {
      if (!(await workspace.get(who.workspaceId)).demo) throw new Refusal('demo_not_loaded');
      for (const id of await db.inWorkspace(who.workspaceId, (tx) => writer(tx).held())) await conversations.giveBack(who, id);
      const free = await db.inWorkspace(who.workspaceId, async (tx, after) => {
        const change = writer(tx);
        const things = await change.things();
        const freeFiles = await files.remove(tx, await change.files());
        await change.removeCustomers(things.customer);
        for (const id of things.site) await sites.remove(tx, id);
        for (const id of things.person) {
          await people.remove(tx, id);
          after(() => events.publish({ personId: id }, { type: 'signed.out' }));
        }
        await change.forget();
        await workspace.endDemo(tx, who.workspaceId);
        for (const what of ['people', 'sites', 'workspace'] as const) {
          after(() => events.publish({ workspaceId: who.workspaceId, people: true }, { type: 'settings.changed', what }));
        }
        return freeFiles;
      });
      await free();
    },
  };
}

/** Five groups that are easily read aloud and typed, about 82 bits. */
function newPassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789ab';
  return [...randomBytes(16)].map((byte, index) => `${index > 0 && index % 4 === 0 ? '-' : ''}${signs[byte % 32]}`).join('');
}

async function ofEach<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Promise<Value>): Promise<Record<Key, Value>> {
  const made: [Key, Value][] = [];
  for (const key of keys) made.push([key, await make(key)]);
  // The keys are all there: each was just made.
  return Object.fromEntries(made) as Record<Key, Value>;
}

function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('the cast speaks of somebody or something that it does not have');
  return value;
}
