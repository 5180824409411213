import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { File } from '@otklik/contract/files';
import type { ConversationId, EntryId, FileId, WorkspaceId } from '@otklik/contract/ids';
import { fileTypeFromFile } from 'file-type';
import type { Clock } from '../kit/clock.ts';
import type { Db, Tx } from '../kit/db/db.ts';
import { Refusal } from '../kit/errors.ts';
import type { FileReply, LinkReply } from '../kit/http/serve.ts';
import type { PersonWho, VisitorWho } from '../kit/http/who.ts';
import type { BucketParts } from './bucket.ts';
import { createKeeping } from './keeping.ts';
import { encodePhoto, encodePicture } from './pictures.ts';
import { admit, cleanName, isShown } from './rules.ts';
import type { Incoming } from './shelf.ts';
import { type FileRow, fileShape, Reader, Writer } from './store.ts';

interface FilesParts {
  db: Db;
  clock: Clock;
  dataFolder: string;
  /** Where files are kept instead of the data folder. */
  bucket?: BucketParts | undefined;
  megabytesMax: number;
  /** Whether a conversation is that customer's. */
  ownsConversation(who: VisitorWho, conversationId: ConversationId): Promise<boolean>;
}

/** A file on its way in. */
export interface Upload {
  id: FileId;
  workspaceId: WorkspaceId;
  kind: FileRow['kind'];
  ownerId: string;
  headers: IncomingHttpHeaders;
  content: Readable;
}

export type Files = ReturnType<typeof createFiles>;

const looseHours = 24;

/** The door of the files: one gate for everything that people, customers and shops send. */
export function createFiles({ db, clock, dataFolder, bucket, megabytesMax, ownsConversation }: FilesParts) {
  const kept = createKeeping({ folder: join(dataFolder, 'files'), bucket });

  /** What is kept of a file that has come in: refused, encoded anew, or as it is. */
  async function settle(name: string, kind: FileRow['kind'], incoming: Incoming) {
    if (incoming.bytes === 0) throw new Refusal('files_empty', { name });
    const found = (await fileTypeFromFile(incoming.path))?.ext ?? null;
    const admitted = admit(name, found);
    if (kind === 'photo') {
      if (!admitted.picture) throw new Refusal('files_forbidden_type', { name });
      const content = await encodePhoto(incoming.path, name);
      return { name: admitted.name, type: 'image/webp', bytes: content.length, width: null, height: null, stored_as: await kept.write(content) };
    }
    if (!admitted.picture) {
      return { name: admitted.name, type: admitted.type, bytes: incoming.bytes, width: null, height: null, stored_as: await kept.keep(incoming) };
    }
    const { content, thumb, width, height } = await encodePicture(incoming.path, name);
    return { name: admitted.name, type: admitted.type, bytes: content.length, width, height, stored_as: await kept.write(content, thumb) };
  }

  /** An upload that has been made before, by the same sender; an id in anyone else's use is not theirs to know. */
  async function earlierTry({ id, workspaceId, kind, ownerId }: Upload): Promise<File | undefined> {
    const row = await db.inWorkspace(workspaceId, (tx) => new Reader(tx).find(id));
    if (!row) return undefined;
    if (row.kind !== kind || row.owner_id !== ownerId) throw new Refusal('files_not_found');
    return fileShape(row);
  }

  /** Takes a file in. Repeating an id changes nothing and answers the same. */
  async function upload(asked: Upload): Promise<File> {
    const name = cleanName(String(asked.headers['x-file-name'] ?? ''));
    const bytesMax = megabytesMax * 1024 * 1024;
    const tooLarge = () => new Refusal('files_too_large', { name, megabytes: megabytesMax });
    if (Number(asked.headers['content-length'] ?? 0) > bytesMax) throw tooLarge();
    const known = await earlierTry(asked);
    if (known) return known;
    const incoming = await kept.take(asked.content, bytesMax, tooLarge);
    try {
      const settled = await settle(name, asked.kind, incoming);
      const row = { id: asked.id, workspace_id: asked.workspaceId, kind: asked.kind, owner_id: asked.ownerId, ...settled, created_at: clock.now() };
      const added = await db
        .inWorkspace(asked.workspaceId, (tx) => new Writer(tx).add(row))
        .catch(async (error: unknown) => {
          await kept.remove(settled.stored_as);
          throw error;
        });
      if (added) return fileShape({ ...row, conversation_id: null, entry_id: null });
      await kept.remove(settled.stored_as);
      const other = await earlierTry(asked);
      if (!other) throw new Refusal('files_not_found');
      return other;
    } finally {
      await kept.drop(incoming);
    }
  }

  async function reply(row: FileRow | undefined, size: 'full' | 'thumb'): Promise<FileReply> {
    const found = row && (await kept.read(row.stored_as, size));
    if (!row || !found) throw new Refusal('files_not_found');
    const type = size === 'thumb' ? 'image/webp' : row.type;
    return { ...found, type, name: row.name, disposition: isShown(type) ? 'inline' : 'attachment' };
  }

  /** What is only to be saved, and saved by the browser itself, may come straight from the bucket; what a page shows never does. */
  async function linkTo(row: FileRow | undefined): Promise<LinkReply | undefined> {
    const location = row && !isShown(row.type) ? await kept.link(row.stored_as, row) : undefined;
    return location === undefined ? undefined : { location };
  }

  return {
    upload,

    /** Tries the place where files are kept, at the start. */
    check: kept.check,

    /** A file of a conversation, or one the asker has just uploaded. Who saves it in a browser may be sent to where it lies. */
    async get(who: PersonWho, id: FileId, size: 'full' | 'thumb', saves = false): Promise<FileReply | LinkReply> {
      const row = await db.inWorkspace(who.workspaceId, (tx) => new Reader(tx).find(id));
      const may = row && row.kind !== 'photo' && (row.conversation_id !== null || row.owner_id === who.personId);
      const link = may && saves && size === 'full' ? await linkTo(row) : undefined;
      return link ?? reply(may ? row : undefined, size);
    },

    /** The same for a customer: their own conversations only. */
    async visitorGet(who: VisitorWho, id: FileId, size: 'full' | 'thumb'): Promise<FileReply> {
      const row = await db.inWorkspace(who.workspaceId, (tx) => new Reader(tx).find(id));
      const may =
        row && row.kind !== 'photo' && (row.conversation_id === null ? row.owner_id === who.customerId : await ownsConversation(who, row.conversation_id));
      return reply(may ? row : undefined, size);
    },

    /** A face or a logo, for anyone who knows its id. */
    async photo(id: FileId): Promise<FileReply> {
      const row = await db.throughDoor('files', (tx) => new Reader(tx).find(id));
      return { ...(await reply(row?.kind === 'photo' ? row : undefined, 'full')), cache: 'public, max-age=31536000, immutable' };
    },

    /** Whether such a face or logo was uploaded on that desk. */
    hasPhoto: (workspaceId: WorkspaceId, id: FileId): Promise<boolean> =>
      db.inWorkspace(workspaceId, async (tx) => (await new Reader(tx).find(id))?.kind === 'photo'),

    /** Hangs uploads on an entry, in the transaction that writes it. */
    async attach(
      tx: Tx,
      to: { ownerKind: 'agent' | 'customer'; ownerId: string; conversationId: ConversationId; entryId: EntryId; fileIds: readonly FileId[] },
    ): Promise<File[]> {
      const fileIds = [...new Set(to.fileIds)];
      const rows = await new Writer(tx).attach(fileIds, to.ownerKind, to.ownerId, to.conversationId, to.entryId);
      if (rows.length < fileIds.length) throw new Refusal('files_not_found');
      return rows.map(fileShape);
    },

    /** A guest's uploads become the known customer's. */
    changeOwner: (tx: Tx, from: string, to: string) => new Writer(tx).changeOwner(from, to),

    /** Removes files within a transaction; answers how to free their place once it is committed. */
    async remove(tx: Tx, ids: readonly FileId[]): Promise<() => Promise<void>> {
      const freed = await new Writer(tx).remove(ids);
      return async () => {
        for (const storedAs of freed) await kept.remove(storedAs);
      };
    },

    /** Removes uploads that nobody sent within a day. */
    async sweep(): Promise<void> {
      const before = new Date(clock.now().getTime() - looseHours * 3_600_000);
      const loose = await db.throughDoor('files', (tx) => new Writer(tx).removeLoose(before));
      for (const storedAs of loose) await kept.remove(storedAs);
      await kept.sweep(before);
    },
  };
}
