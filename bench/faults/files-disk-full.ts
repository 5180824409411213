import { join } from 'node:path';
import { contract } from '../../packages/contract/src/index.ts';
import { newId } from '../../test/desk/api.ts';
import { png } from '../../test/desk/pictures.ts';
import type { Fault } from './parts/fault.ts';
import { pause } from './parts/process.ts';
import { alone } from './parts/settings.ts';
import { fill, smallDisk, unableToMount } from './parts/small-disk.ts';

const named = { 'x-file-name': 'cup.png' };

export const fault: Fault = {
  what: 'the disk of the files is full for 5 s: an upload is refused with 507 and succeeds afterwards, messages go on',
  setting: { ...alone, own: 'files on a small disk', folder: smallDisk('files', 4) },
  rounds: { quick: 0, usual: 2 },
  unable: unableToMount,
  async strike({ data, owner }) {
    const makeRoom = fill(join(data, 'files'));
    const upload = { params: { fileId: newId() }, body: png(64, 64) };
    const { status } = await owner.tryAsk(contract.files.upload, upload, named);
    if (status !== 507) throw new Error(`an upload to a full disk was answered ${status}`);
    await pause(5000);
    makeRoom();
    await owner.ask(contract.files.upload, upload, named);
    const { status: found, body } = await owner.tryAsk(contract.files.get, { params: upload.params });
    if (found !== 200 || !(body instanceof Uint8Array) || body.length === 0) throw new Error(`the file that went up at last was answered ${found}`);
  },
};
