import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../packages/contract/src/index.ts';
import { type AppInHand, answers, openApp } from './app-in-hand.ts';
import { openPostbox, type Postbox } from './desk/smtp.ts';
import { password, startDesk } from './desk.ts';

const { people } = contract;
let postbox: Postbox;
let app: AppInHand;

beforeAll(async () => {
  postbox = await openPostbox();
  app = await openApp({ SMTP_URL: postbox.url, SMTP_FROM: 'Отклик <desk@example.ru>', OTKLIK_PUBLIC_URL: 'http://desk.example.ru' });
});
afterAll(async () => {
  await app?.close();
  await postbox?.close();
});

/** The text of a letter, whatever way it was packed. */
function textOf(letter: string): string {
  const [head = '', ...body] = letter.split('\n\n');
  const text = body.join('\n\n');
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(text, 'base64').toString();
  const unfolded = text.replace(/=\n/g, '');
  return /quoted-printable/i.test(head)
    ? Buffer.from(
        unfolded.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString()
    : text;
}
const linkIn = (letter: string) => /http:\/\/\S+#\S+/.exec(textOf(letter))?.[0] ?? '';

test('an invitation and a forgotten password come by mail, and the links in them work', { timeout: 60_000 }, async () => {
  const vera = app.browser();
  await vera.ask(contract.workspace.setUp, { body: answers });
  expect(await vera.ask(contract.workspace.status)).toMatchObject({ mail: true });
  const made = await vera.ask(people.invite, { body: { email: 'anna@example.ru', role: 'agent' } });
  expect(made).toMatchObject({ mailed: true });
  const invitation = await postbox.next();
  expect(linkIn(invitation)).toBe(made.url);
  expect(textOf(invitation)).toContain(`${answers.name} приглашает вас`);
  const anna = app.browser();
  await anna.ask(people.useLink, { body: { secret: new URL(made.url).hash.slice(1), name: 'Анна', password, language: 'ru' } });

  await app.browser().ask(people.requestReset, { body: { email: 'nobody@example.ru' } });
  await app.browser().ask(people.requestReset, { body: { email: 'Anna@example.ru' } });
  const letter = await postbox.next();
  expect(letter).toMatch(/^To: anna@example\.ru/m);
  const link = new URL(linkIn(letter));
  expect(link.origin).toBe('http://desk.example.ru');
  const phone = app.browser();
  await phone.ask(people.useLink, { body: { secret: link.hash.slice(1), password: 'Другой пароль 9' } });
  expect(await phone.ask(people.me)).toMatchObject({ name: 'Анна' });
  expect(postbox.letters).toHaveLength(2);
});

test('nobody’s mailbox is flooded', async () => {
  const ask = () => app.browser().tryAsk(people.requestReset, { body: { email: 'flooded@example.ru' } });
  const answered = [await ask(), await ask(), await ask(), await ask()];
  expect(answered.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
});

test('a letter that was being sent when its node was killed is sent when there is a node again', async () => {
  const slow = await openPostbox({ silently: 1 });
  const desk = await startDesk({ env: { SMTP_URL: slow.url, SMTP_FROM: 'desk@example.ru', OTKLIK_PUBLIC_URL: 'http://desk.example.ru' } });
  try {
    await desk.owner.api.ask(people.requestReset, { body: { email: desk.owner.email } });
    const first = await slow.next();
    await desk.kill9();
    await desk.restart();
    expect(linkIn(await slow.next())).toBe(linkIn(first));
  } finally {
    await desk.stop();
    await slow.close();
  }
});
