import { expect, test } from 'vitest';
import { asksForHelp, helpText, readConfig, terminalWords } from './config.ts';
import { StartFailure } from './start-failure.ts';
import { en } from './words/en.ts';
import { ru } from './words/ru.ts';

function sentences(args: string[], env: Record<string, string> = {}, words = en): string[] {
  try {
    readConfig(args, env);
  } catch (error) {
    if (error instanceof StartFailure) return error.sentences.map((sentence) => sentence(words));
    throw error;
  }
  return [];
}

test('with nothing said, the desk stands on port 3000, reachable from the local network', () => {
  const config = readConfig([], {});
  expect(config).toMatchObject({ port: 3000, host: '0.0.0.0', demo: false, open: true, maxFileMb: 25, presenceGraceSeconds: 60, trustedProxies: [] });
  expect(config.data.endsWith('/data')).toBe(true);
});

test('a flag outweighs the environment, and a relative folder is meant from where it was typed', () => {
  const env = { PORT: '4000', OTKLIK_DATA: '/srv/a', INIT_CWD: '/home/anna' };
  expect(readConfig(['--port', '4001', '--data=mine', '--demo', '--no-open'], env)).toMatchObject({
    port: 4001,
    data: '/home/anna/mine',
    demo: true,
    open: false,
  });
  expect(readConfig([], env)).toMatchObject({ port: 4000, data: '/srv/a' });
});

test('an empty variable is as good as none', () => {
  const config = readConfig([], { PORT: '', DATABASE_URL: ' ' });
  expect(config.port).toBe(3000);
  expect(config.databaseUrl).toBeUndefined();
});

test('a bucket for files is told by one address', () => {
  const files = 's3://tea-shop/desk/?endpoint=https://storage.example.com&region=ru-central1&links=60';
  expect(readConfig([], { OTKLIK_FILES: files }).files).toEqual({
    bucket: 'tea-shop',
    prefix: 'desk/',
    endpoint: 'https://storage.example.com',
    region: 'ru-central1',
    linkSeconds: 60,
  });
  expect(readConfig([], { OTKLIK_FILES: 's3://tea-shop' }).files).toMatchObject({ prefix: '', endpoint: undefined, linkSeconds: 0 });
});

test.each([
  [['--port', 'abc'], {}, '--port is “abc”: it is not a whole number. Right would be a whole number from 0 to 65535'],
  [[], { PORT: '70000' }, 'PORT is “70000”: it is too big.'],
  [[], { OTKLIK_LOG_LEVEL: 'loud' }, 'OTKLIK_LOG_LEVEL is “loud”: there is no such choice. Right would be debug, info, warn or error.'],
  [[], { OTKLIK_PUBLIC_URL: 'https://example.com/desk' }, 'OTKLIK_PUBLIC_URL is “https://example.com/desk”: it is not of that form.'],
  [[], { OTKLIK_TRUSTED_PROXIES: '10.0.0.0/8, 10.0.0.0/40' }, 'it is not of that form. Right would be IP addresses or networks'],
  [[], { SMTP_URL: 'smtp://localhost' }, 'SMTP_FROM cannot be used: it is missing.'],
  [[], { OTKLIK_FILES: 's3://a' }, 'OTKLIK_FILES is “s3://a”: it is not of that form. Right would be an address like s3://bucket?endpoint='],
  [[], { OTKLIK_FILES: 's3://files?endpoint=ftp://store' }, 'OTKLIK_FILES is “s3://files?endpoint=ftp://store”'],
  [[], { OTKLIK_FILES: 's3://files?zone=1' }, 'OTKLIK_FILES is “s3://files?zone=1”'],
  [[], { OTKLIK_FILES: 's3://files', AWS_ACCESS_KEY_ID: 'A' }, 'AWS_SECRET_ACCESS_KEY cannot be used: it is missing.'],
  [['--prot', '1'], {}, 'There is no option --prot. The options are --port, --data, --demo, --no-open, --help.'],
  [['--port'], {}, '--port needs a value: a whole number'],
  [['--demo=yes'], {}, '--demo takes no value'],
])('%j %j is answered with which, why and what would be right', (args, env, expected) => {
  expect(sentences(args, env).join('\n')).toContain(expected);
});

test('all faults are told at once', () => {
  expect(sentences(['--port', 'x', '--loud'], { OTKLIK_MAX_FILE_MB: '0' })).toHaveLength(3);
});

test('an address with a password in it is never repeated', () => {
  expect(sentences([], { DATABASE_URL: 'mysql://root:hunter2@db/shop' }).join()).toMatch(/^DATABASE_URL cannot be used(?!.*hunter2)/);
});

test('the sentences are Russian where the machine is', () => {
  expect(sentences(['--port', 'abc'], {}, terminalWords({ LANG: 'ru_RU.UTF-8' }))[0]).toContain(
    '--port – «abc»: это не целое число. Правильно: целое число от 0 до 65535',
  );
  expect(terminalWords({ LANG: 'de_DE.UTF-8' })).toBe(en);
});

test('--help lists every setting with its default', () => {
  expect(asksForHelp(['--help'])).toBe(true);
  expect(helpText(ru)).toMatch(/--port, PORT .*по умолчанию: 3000/);
  expect(helpText(en)).toMatch(/--data, OTKLIK_DATA .*default: \.\/data/);
});
