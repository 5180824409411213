import { resolve } from 'node:path';
import type { z } from 'zod';
import { type SettingName, type Settings, settingNames, settings, sources } from './settings.ts';
import { type Sentence, StartFailure } from './start-failure.ts';
import { en, type KitWords } from './words/en.ts';
import { ru } from './words/ru.ts';

/** What the whole program is told from outside. Read here and nowhere else. */
export interface Config extends Omit<Settings, 'data'> {
  /** Absolute path of the folder for the database, files and keys. */
  data: string;
}

type Env = Readonly<Record<string, string | undefined>>;

const projectFolder = resolve(import.meta.dirname, '../../../..');

/** The configuration of this process: flags first, then the environment, then the defaults. Every fault is named in one `StartFailure`. */
export function readConfig(args: readonly string[] = process.argv.slice(2), env: Env = process.env): Config {
  const faults: Sentence[] = [];
  const flags = readFlags(args, faults);
  const given: Record<string, string> = {};
  for (const name of settingNames) {
    const value = flags[name]?.value ?? env[sources[name].env]?.trim();
    if (value) given[name] = value;
  }
  const result = settings.safeParse(given);
  if (!result.success) {
    for (const issue of result.error.issues) faults.push(faultOf(issue, given, flags));
  } else {
    const { smtpUrl, smtpFrom, files, filesKey, filesSecret } = result.data;
    if (smtpUrl && !smtpFrom) faults.push(missing('smtpFrom'));
    if (files && Boolean(filesKey) !== Boolean(filesSecret)) faults.push(missing(filesKey ? 'filesSecret' : 'filesKey'));
  }
  if (!result.success || faults.length > 0) throw new StartFailure(faults);
  // npm runs scripts in the project's folder; a path typed by a person means the folder they typed it in.
  const here = env.INIT_CWD ?? process.cwd();
  return { ...result.data, data: given.data ? resolve(here, given.data) : resolve(projectFolder, 'data') };
}

/** Whether only an explanation is wanted. */
export function asksForHelp(args: readonly string[] = process.argv.slice(2)): boolean {
  return args.includes('--help');
}

/** The sentences of this machine's language: Russian where its locale is Russian, else English. */
export function terminalWords(env: Env = process.env): KitWords {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.startsWith('ru') ? ru : en;
}

/** The text of `--help`: every setting with its flag, variable and default. */
export function helpText(words: KitWords): string {
  const defaults = settings.parse({});
  const lines = settingNames.map((name) => {
    const { env, flag } = sources[name];
    const usual = name === 'data' ? './data' : defaults[name];
    const said =
      usual === undefined || usual === '' || Array.isArray(usual) ? '' : ` (${words.defaultIs(String(typeof usual === 'boolean' ? Number(usual) : usual))})`;
    return `  ${(flag ? `--${flag}, ${env}` : env).padEnd(34)} ${words.settings[name].about}${said}`;
  });
  return words.help(lines.join('\n'));
}

type Flags = Partial<Record<SettingName, { flag: string; value: string }>>;

function readFlags(args: readonly string[], faults: Sentence[]): Flags {
  const byFlag = new Map<string, SettingName>(settingNames.flatMap((name) => (sources[name].flag ? [[`--${sources[name].flag}`, name] as const] : [])));
  const known = [...byFlag.keys(), '--help'].join(', ');
  const found: Flags = {};
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const equals = arg.startsWith('--') ? arg.indexOf('=') : -1;
    const flag = equals < 0 ? arg : arg.slice(0, equals);
    const name = byFlag.get(flag);
    if (!name) {
      if (flag !== '--help') faults.push((words) => words.unknownFlag(flag, known));
    } else if (name === 'demo' || name === 'open') {
      if (equals >= 0) faults.push((words) => words.flagTakesNoValue(flag));
      found[name] = { flag, value: name === 'demo' ? '1' : '0' };
    } else {
      const next = equals >= 0 ? arg.slice(equals + 1) : rest[0]?.startsWith('--') ? '' : rest.shift();
      if (next) found[name] = { flag, value: next };
      else faults.push((words) => words.flagNeedsValue(flag, words.settings[name].right));
    }
  }
  return found;
}

const missing =
  (name: SettingName): Sentence =>
  (words) =>
    words.wrongSecretValue(sources[name].env, words.why.missing, words.settings[name].right);

function faultOf(issue: z.core.$ZodIssue, given: Record<string, string>, flags: Flags): Sentence {
  const name = settingNames.find((known) => known === issue.path[0]) ?? 'port';
  const { env, secret } = sources[name];
  const shown = flags[name]?.flag ?? env;
  return (words) => {
    const why = words.why[reasonOf(issue)];
    const { right } = words.settings[name];
    return secret ? words.wrongSecretValue(shown, why, right) : words.wrongValue(shown, given[name] ?? '', why, right);
  };
}

function reasonOf(issue: z.core.$ZodIssue): keyof KitWords['why'] {
  if (issue.code === 'invalid_type') return 'not_a_number';
  if (issue.code === 'too_small' || issue.code === 'too_big') return issue.code;
  return issue.code === 'invalid_value' ? 'not_a_choice' : 'wrong_form';
}
