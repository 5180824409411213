import { touchedBy, withWord } from '@otklik/coach/edits';
import { noEdits, type StandardEdits } from '@otklik/coach/schema';
import type { WorkspaceId } from '@otklik/contract/ids';
import type { HeldStandard, StandardVersion } from '@otklik/contract/standard';
import type { Clock } from '../kit/clock.ts';
import type { Db, Tx } from '../kit/db/db.ts';
import { Refusal } from '../kit/errors.ts';
import type { Events } from '../kit/events.ts';
import type { PersonWho } from '../kit/http/who.ts';
import { reader, writer } from './store.ts';
import { createThinker, type Labels } from './thinker.ts';

interface StandardParts {
  db: Db;
  clock: Clock;
  events: Pick<Events, 'publish'>;
  /** What a desk's agents have corrected: the coach learns from it. */
  labels(workspaceId: WorkspaceId): Promise<Labels>;
}

export type Standard = ReturnType<typeof createStandard>;

const page = 30;
/** The largest number a version can have (the database keeps it in 32 bits). */
const numberMax = 2_147_483_647;

/** The door of the standard: what the desk changed in it, and the coach that thinks by it. */
export function createStandard({ db, clock, events, labels }: StandardParts) {
  const held = (workspaceId: WorkspaceId): Promise<HeldStandard> => db.inWorkspace(workspaceId, (tx) => newest(tx));
  const thinker = createThinker({ held, labels });

  async function newest(tx: Tx): Promise<HeldStandard> {
    return (await reader(tx).newest()) ?? { number: 0, edits: noEdits };
  }

  /** Writes the next version, unless somebody was faster than one who has seen number `was`; who has seen none tries again. */
  async function write(
    who: PersonWho,
    was: number | null,
    comment: string,
    decide: (now: HeldStandard, tx: Tx) => Promise<StandardEdits>,
  ): Promise<HeldStandard> {
    const written = await db.inWorkspace(who.workspaceId, async (tx, after) => {
      const now = await newest(tx);
      if (was !== null && was !== now.number) throw new Refusal('standard_changed_meanwhile');
      const edits = await decide(now, tx);
      const touched = touchedBy(now.edits, edits);
      if (touched.length === 0) return now;
      const number = now.number + 1;
      const by = { id: who.personId, name: who.name };
      const added = await writer(tx).add({ workspaceId: who.workspaceId, number, edits, by, comment, touched, at: clock.now() });
      if (!added) return null;
      after(() => {
        thinker.forget(who.workspaceId);
        events.publish({ workspaceId: who.workspaceId, people: true }, { type: 'settings.changed', what: 'standard' });
      });
      return { number, edits };
    });
    if (written) return written;
    if (was !== null) throw new Refusal('standard_changed_meanwhile');
    return write(who, was, comment, decide);
  }

  async function getVersion(tx: Tx, number: number): Promise<HeldStandard> {
    if (number === 0) return { number: 0, edits: noEdits };
    const version = await reader(tx).find(number);
    if (!version) throw new Refusal('standard_version_not_found');
    return version;
  }

  return {
    get: (who: PersonWho) => held(who.workspaceId),

    /** Puts edits in place of the ones numbered `was`; a pattern that can't be understood is refused with its place. */
    async change(who: PersonWho, was: number, edits: StandardEdits, comment: string): Promise<HeldStandard> {
      const fault = await thinker.faultOf(edits, who.language);
      if (fault) throw new Refusal('standard_bad_edit', { place: fault.place, why: fault.why, path: fault.place });
      return write(who, was, comment, async () => edits);
    },

    addWord: (who: PersonWho, language: 'ru' | 'en', word: string, forms: readonly string[]) =>
      write(who, null, word, async (now) => withWord(now.edits, language, word, forms)),

    async versions(who: PersonWho, cursor: string | undefined): Promise<{ items: StandardVersion[]; next: string | null }> {
      const below = cursor === undefined ? numberMax : Number(cursor);
      if (!Number.isInteger(below) || Math.abs(below) > numberMax) throw new Refusal('bad_request', { path: 'cursor' });
      const rows = await db.inWorkspace(who.workspaceId, (tx) => reader(tx).list(below, page + 1));
      const items = rows.slice(0, page).map((row) => ({
        number: row.number,
        by: { id: row.by_id, name: row.by_name },
        at: row.created_at.toISOString(),
        comment: row.comment,
        touched: row.touched,
      }));
      return { items, next: rows.length > page ? String(items.at(-1)?.number) : null };
    },

    version: (who: PersonWho, number: number) => db.inWorkspace(who.workspaceId, (tx) => getVersion(tx, number)),

    restore: (who: PersonWho, was: number, number: number) => write(who, was, `→ ${number}`, async (_now, tx) => (await getVersion(tx, number)).edits),

    /** Whether a situation is one of the desk's. */
    knowsSituation: async (workspaceId: WorkspaceId, id: string) => (await thinker.situations(workspaceId)).includes(id),
    /** Corrections have been made: the coach learns from them with the next question. */
    learnAgain: thinker.forget,
    score: thinker.score,
    promises: thinker.promises,
    close: thinker.close,
  };
}
