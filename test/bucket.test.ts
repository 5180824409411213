import { once } from 'node:events';
import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../packages/contract/src/index.ts';
import { StartFailure } from '../packages/server/src/kit/start-failure.ts';
import { en } from '../packages/server/src/kit/words/en.ts';
import { type AppInHand, answers, openApp } from './app-in-hand.ts';
import { type Api, newId } from './desk/api.ts';
import { openTestBucket } from './desk/bucket.ts';
import { png } from './desk/pictures.ts';

const { files, workspace, people } = contract;
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF');

let bucket: Awaited<ReturnType<typeof openTestBucket>>;
let app: AppInHand;
let vera: Api;

beforeAll(async () => {
  bucket = await openTestBucket({ links: true });
  app = await openApp(bucket.env({ links: 60 }));
  vera = app.browser();
  await vera.ask(workspace.setUp, { body: answers });
});
afterAll(async () => {
  await app?.close();
  await bucket?.close();
});

async function upload(name: string, body: Uint8Array): Promise<string> {
  const fileId = newId();
  await vera.ask(files.upload, { params: { fileId }, body }, { 'x-file-name': encodeURIComponent(name) });
  return fileId;
}
/** As a browser asks when a link is pressed; `fetch` would say that a script asks. */
async function press(fileId: string, api = vera) {
  const headers = { cookie: api.cookie() ?? '', 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'same-origin' };
  const [answer] = await once(get(`${app.url}/api/files/${fileId}`, { headers }), 'response');
  answer.resume();
  return { status: answer.statusCode, headers: answer.headers };
}

test('A link that a person presses leads to the bucket for a minute, where the file can only be saved', async () => {
  const fileId = await upload('счёт (май).pdf', pdf);
  const { status, headers } = await press(fileId);
  expect([status, headers['cache-control']]).toEqual([302, 'no-store']);
  const place = new URL(headers.location ?? '');
  expect([place.origin, place.searchParams.get('X-Amz-Expires')]).toEqual([bucket.endpoint, '60']);
  const saved = await fetch(place);
  expect(Buffer.from(await saved.arrayBuffer())).toEqual(pdf);
  expect(saved.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('счёт ')}%28${encodeURIComponent('май')}%29.pdf`);
  expect(saved.headers.get('content-type')).toBe('application/pdf');
});

test('Each time it is asked anew who may have the file, before any link is made', async () => {
  const fileId = await upload('счёт.pdf', pdf);
  expect(await press(fileId, app.browser())).toMatchObject({ status: 401 });
  expect(await press(newId())).toMatchObject({ status: 404 });
});

test('What a page shows, or a script reads, comes from the desk itself with its sandbox', async () => {
  const picture = await upload('чашка.png', png(40, 30));
  const paper = await upload('счёт.pdf', pdf);
  const shown = await press(picture);
  expect([shown.status, shown.headers['content-security-policy']]).toEqual([200, "default-src 'none'; sandbox"]);
  const read = await vera.tryAsk(files.get, { params: { fileId: paper } });
  expect([read.status, read.headers.get('content-security-policy')]).toEqual([200, "default-src 'none'; sandbox"]);
});

test('While the bucket is away files wait and everything else goes on', async () => {
  const fileId = await upload('счёт.pdf', pdf);
  await bucket.stop();
  const sent = { params: { fileId: newId() }, body: pdf };
  for (const answer of [await vera.tryAsk(files.upload, sent, { 'x-file-name': 'a.pdf' }), await vera.tryAsk(files.get, { params: { fileId } })]) {
    expect(answer).toMatchObject({ status: 503, body: { code: 'files_unavailable', message: expect.stringMatching(/Хранилище/) } });
    expect(answer.headers.get('retry-after')).toBeTruthy();
  }
  await vera.ask(people.me);
  await bucket.start();
  await vera.ask(files.upload, sent, { 'x-file-name': 'a.pdf' });
  expect(app.log()).not.toContain('X-Amz-Signature');
});

test('A desk that is told of a bucket that is not there does not start, and says so', async () => {
  const failure = await openApp(bucket.env({ bucket: 'nobodys' })).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure instanceof StartFailure && failure.sentences.map((sentence) => sentence(en)).join()).toContain('The bucket “nobodys” cannot be used');
});
