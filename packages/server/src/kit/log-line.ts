import { styleText } from 'node:util';
import { z } from 'zod';

const entry = z.looseObject({ level: z.string(), time: z.string(), msg: z.string().default('') });
const colours = new Map<string, 'cyan' | 'yellow' | 'red'>([
  ['info', 'cyan'],
  ['warn', 'yellow'],
  ['error', 'red'],
  ['fatal', 'red'],
]);

/** One line of the log for a person: the time, how serious, what, and the rest in short. */
export function humanLine(json: string): string {
  const parsed = entry.safeParse(JSON.parse(json));
  if (!parsed.success) return json;
  const { level, time, msg, err, ...rest } = parsed.data;
  const mark = styleText(colours.get(level) ?? 'gray', level.padEnd(5));
  const details = Object.entries(rest).map(([name, value]) => styleText('gray', `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`));
  const failure = z.object({ stack: z.string() }).safeParse(err);
  const head = [styleText('gray', time.slice(11, 19)), mark, msg, ...details].join(' ');
  return failure.success ? `${head}\n${styleText('gray', failure.data.stack)}\n` : `${head}\n`;
}
