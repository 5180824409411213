import type { FileId } from '@otklik/contract/ids';
import i18next from 'i18next';
import { addressOf, contract, Refused, refusalOf } from '../api.ts';
import { uuidv7 } from './uuid.ts';

const patienceMs = 60_000;

/** Uploads a face or a logo under an id made here, and tells the id. */
export async function uploadPhoto(picture: Blob, name: string): Promise<FileId> {
  const route = contract.files.uploadPhoto;
  const response = await fetch(addressOf(route, { params: { fileId: uuidv7() } }), {
    method: route.method,
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name), 'accept-language': i18next.language },
    body: picture,
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => {
    throw new Refused(0, { code: 'offline', message: i18next.t('shell:offline') });
  });
  if (!response.ok) throw refusalOf(response.status, await response.text());
  const file: { id: FileId } = await response.json();
  return file.id;
}
