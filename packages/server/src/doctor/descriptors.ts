import { readFile } from 'node:fs/promises';
import { type Check, ok, skipped, warning } from './check.ts';

const wanted = 16_384;

/** Every open connection takes a descriptor. Node raises the soft limit to the hard one by itself, so that one counts. */
export const descriptors: Check = {
  name: 'descriptors',
  async look({ runner }) {
    const limits = await readFile(`/proc/${runner ?? 'self'}/limits`, 'utf8').catch(() => '');
    const most = /^Max open files\s+\S+\s+(\S+)/m.exec(limits)?.[1];
    if (most === undefined) return [skipped((words) => words.descriptors.unknown)];
    const number = most === 'unlimited' ? Number.POSITIVE_INFINITY : Number(most);
    if (number < wanted)
      return [
        warning(
          (words) => words.descriptors.few(number),
          (words) => words.descriptors.raise,
        ),
      ];
    return [ok((words) => words.descriptors.enough(most))];
  },
};
