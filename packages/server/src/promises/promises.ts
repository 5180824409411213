import { type ConversationId, type EntryId, personId, type WorkspaceId } from '@otklik/contract/ids';
import type { Clock } from '../kit/clock.ts';
import type { After, Db, Tx } from '../kit/db/db.ts';
import { Refusal } from '../kit/errors.ts';
import type { Events } from '../kit/events.ts';
import type { PersonWho } from '../kit/http/who.ts';
import { languageOfText, mayPromise, offsetMinutes } from './rules.ts';
import { type DueReply, reader, writer } from './store.ts';

interface PromisesParts {
  db: Db;
  clock: Clock;
  events: Pick<Events, 'publish'>;
  /** The coach reads a reply by the desk's standard. */
  read(
    workspaceId: WorkspaceId,
    reply: { locale: 'ru' | 'en'; text: string; at: number; utcOffsetMinutes: number },
  ): Promise<{ words: string; dueAt: number | null }[]>;
  onTrouble(error: unknown): void;
}

export type Promises = ReturnType<typeof createPromises>;

const leaseMilliseconds = 60_000;
const batch = 20;

/** The door of the promises: what agents promised in their replies, and whether they kept it. */
export function createPromises({ db, clock, events, read, onTrouble }: PromisesParts) {
  const announce = (workspaceId: WorkspaceId, conversationId: ConversationId) =>
    events.publish({ workspaceId, people: true }, { type: 'promises.changed', conversationId });

  async function readOne(due: DueReply): Promise<void> {
    const { workspaceId, conversationId, entryId } = due;
    const reply = await db.inWorkspace(workspaceId, (tx) => reader(tx).reply(conversationId, entryId));
    const found = reply
      ? await read(workspaceId, {
          locale: languageOfText(reply.text),
          text: reply.text,
          at: reply.created_at.getTime(),
          utcOffsetMinutes: offsetMinutes(reply.time_zone, reply.created_at),
        })
      : [];
    await db.inWorkspace(workspaceId, async (tx, after) => {
      const change = writer(tx);
      await change.done(entryId);
      const agentId = personId.safeParse(reply?.by_id).data;
      if (!reply || !agentId || found.length === 0) return;
      const keptAt = await change.nextReplyAt(conversationId, reply.seq);
      await change.add(
        found.map(({ words, dueAt }, place) => ({
          due,
          agentId,
          place,
          words,
          dueAt: dueAt === null ? null : new Date(dueAt),
          keptAt,
          at: reply.created_at,
        })),
      );
      after(() => announce(workspaceId, conversationId));
    });
  }

  return {
    list: (who: PersonWho, conversationId: ConversationId) =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        if (!(await reader(tx).exists(conversationId))) throw new Refusal('conversations_not_found');
        return reader(tx).list(conversationId);
      }),

    /** Agents have replied: earlier promises are kept by it, and a reply may hold a new one. Within the replies' transaction. */
    async replied(
      tx: Tx,
      after: After,
      workspaceId: WorkspaceId,
      replies: readonly { conversationId: ConversationId; entryId: EntryId; text: string; at: Date }[],
    ) {
      const change = writer(tx);
      for (const conversationId of await change.keep(replies)) after(() => announce(workspaceId, conversationId));
      const worthReading = replies.filter(({ text }) => mayPromise(text));
      if (worthReading.length > 0) await change.queue(worthReading.map(({ entryId, conversationId }) => ({ entryId, workspaceId, conversationId })));
    },

    /** How many replies wait, and since when. */
    waiting: () => db.throughDoor('due', (tx) => reader(tx).waiting()),

    /** Reads the replies that wait. One that fails is tried again when its lease has run out. */
    async serve(): Promise<void> {
      const now = clock.now();
      const due = await db.throughDoor('due', (tx) => writer(tx).takeDue(now, new Date(now.getTime() + leaseMilliseconds), batch));
      for (const one of due) await readOne(one).catch(onTrouble);
    },
  };
}
