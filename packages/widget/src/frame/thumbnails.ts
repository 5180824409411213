import { asVisitor } from './session.ts';

/** Pictures as addresses of this page: fetched with the token in a header, kept while the page lives. */
const kept = new Map<string, Promise<string>>();

/** What was chosen on this device needs no fetching, also after it was sent. */
export function keepLocal(fileId: string, blob: Blob): string {
  const address = URL.createObjectURL(blob);
  kept.set(`${fileId}/thumb`, Promise.resolve(address));
  kept.set(`${fileId}/full`, Promise.resolve(address));
  return address;
}

export function pictureAddress(fileId: string, size: 'thumb' | 'full'): Promise<string> {
  const name = `${fileId}/${size}`;
  const known = kept.get(name);
  if (known) return known;
  const fetched = asVisitor({ method: 'GET', path: `/api/widget/files/${fileId}?size=${size}` }).then(async (answer) =>
    URL.createObjectURL(await answer.blob()),
  );
  kept.set(name, fetched);
  fetched.catch(() => kept.delete(name));
  return fetched;
}

/** Saves a file under its name. */
export async function saveFile(fileId: string, name: string): Promise<void> {
  const link = document.createElement('a');
  link.href = await pictureAddress(fileId, 'full');
  link.download = name;
  link.click();
}
