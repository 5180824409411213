import { asksNothing } from './blocks.ts';
import { promisesIn } from './promises.ts';
import type { Said } from './scene.ts';
import { has, type Search } from './text/pattern.ts';
import { plainOf, timeIn } from './times.ts';

/** A line that only holds: it asks to wait or says that work goes on. */
const holds: readonly (string | Search)[] = [
  '(уточняю|уточню|проверяю|проверю|смотрю|посмотрю|ищу|поищу|выясняю|выясню|узнаю|изучаю|разбираюсь|гляну|подождите|ожидайте|минут*|секунд*|жду ответа|запрашиваю|запросил*|связываюсь|вернусь|еще|продолжаю)',
  '(checking|check|looking|look|searching|find out|asking|ask|moment|minute|minutes|bear with|hold on|waiting for|back to you|still|working on|verifying|investigating|one sec)',
];

/** Until when a line of the company covers a silence: to the time it names; undefined when it names none. Milliseconds. */
export function coveredUntil(line: Said): number | undefined {
  const promised = promisesIn(line.body, line.at, 0).flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
  if (promised.length) return Math.max(...promised);
  if (!isHold(line)) return undefined;
  return line.body.sentences.map(({ start, end }) => timeIn(plainOf(line.text).slice(start, end), line.at, 0)?.at).find((at) => at !== undefined);
}

/** Whether the customer still waits after this line of a person: it promises to come back or only holds. */
export function isHold(line: Said): boolean {
  if (promisesIn(line.body, line.at, 0).some((one) => one.answers)) return true;
  const words = line.body.tokens.filter((token) => token.kind === 'word').length;
  return words <= 14 && !line.text.includes('?') && has(line.body, holds) && !/https?:|\p{L}\.\p{L}{2}\//u.test(line.text);
}

/** Whether a line of the customer waits for an answer: no mere thanks, agreement or goodbye. */
export const waits = (line: Said): boolean => !asksNothing([line]);
