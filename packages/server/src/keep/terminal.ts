import { KeepFailure } from './failure.ts';
import type { KeepWords } from './words/en.ts';

/** What was asked for at the terminal. */
interface Asked {
  /** The file, or `-` for a pipe. */
  file: string;
  replace: boolean;
  /** What is left: settings, as every program of the desk takes them. */
  settings: string[];
}

/** Reads `FILE` and `--replace` out of what was typed. Options that take a value keep the word that follows them. */
export function readAsked(args: readonly string[], usage: (words: KeepWords) => string, options: readonly string[] = []): Asked {
  const asked: Omit<Asked, 'file'> = { replace: false, settings: [] };
  let file: string | undefined;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--data') asked.settings.push(arg, ...rest.splice(0, 1));
    else if (arg.startsWith('--data=')) asked.settings.push(arg);
    else if (arg === '--replace' && options.includes(arg)) asked.replace = true;
    else if (arg !== '-' && arg.startsWith('-')) throw unknown(arg);
    else if (file !== undefined) throw new KeepFailure(usage);
    else file = arg;
  }
  if (file === undefined) throw new KeepFailure(usage);
  return { ...asked, file };
}

const unknown = (option: string) => new KeepFailure((words) => words.unknownOption(option));

/** Bytes as a person reads them. */
export function sizeOf(bytes: number, language: 'ru' | 'en'): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return new Intl.NumberFormat(language, { style: 'unit', unit: units[step] ?? 'byte', maximumFractionDigits: 1 }).format(bytes / 1000 ** step);
}
