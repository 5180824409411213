import { randomUUIDv7 } from 'node:crypto';
import { Readable } from 'node:stream';
import { type FileId, fileId, type WorkspaceId } from '@otklik/contract/ids';
import sharp from 'sharp';
import type { CustomerKey } from '../../../../test/cast/customers.ts';
import type { CastFile, CastTalk, PersonKey } from '../../../../test/cast/shape.ts';
import type { Files } from '../files/files.ts';
import { picture } from './pictures.ts';
import { portrait } from './portraits.ts';

type Talk = CastTalk<CustomerKey>;

/** Sends what we drew through the same gate as everybody's files. */
export function createUploads(files: Pick<Files, 'upload'>) {
  async function send(workspaceId: WorkspaceId, kind: 'agent' | 'customer' | 'photo', ownerId: string, name: string, drawing: string): Promise<FileId> {
    const drawn = sharp(Buffer.from(drawing));
    const content = await (name.endsWith('.png') ? drawn.png() : drawn.jpeg({ quality: 86 })).toBuffer();
    const headers = { 'x-file-name': encodeURIComponent(name), 'content-length': String(content.length) };
    return (await files.upload({ id: fileId.parse(randomUUIDv7()), workspaceId, kind, ownerId, headers, content: Readable.from([content]) })).id;
  }

  return {
    photo: (workspaceId: WorkspaceId, key: PersonKey, ownerId: string) => send(workspaceId, 'photo', ownerId, `${key}.png`, portrait(key)),

    /** All pictures of the talks; answers the id of each. */
    async pictures(
      workspaceId: WorkspaceId,
      talks: readonly Talk[],
      ownerOf: (talk: Talk, by: 'customer' | PersonKey) => string,
    ): Promise<Map<object, FileId>> {
      const all = talks.flatMap((talk) => talk.messages.flatMap(({ by, files: sent = [] }) => sent.map((file: CastFile) => ({ talk, by, file }))));
      const ids = await Promise.all(
        all.map(({ talk, by, file }) => send(workspaceId, by === 'customer' ? 'customer' : 'agent', ownerOf(talk, by), file.name, picture(file.picture))),
      );
      return new Map(all.map(({ file }, index) => [file, ids[index]] as const).filter((pair): pair is readonly [CastFile, FileId] => pair[1] !== undefined));
    },
  };
}
