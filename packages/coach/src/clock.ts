import { asksNothing, wantsMore } from './blocks.ts';
import { promisesIn } from './promises.ts';
import type { Said } from './scene.ts';
import { has, type Search } from './text/pattern.ts';
import { plainOf, timeIn } from './times.ts';

/** A line that only holds: it asks to wait or says that work goes on. */
const holds: readonly (string | Search)[] = [
  '(уточняю|проверяю|смотрю|ищу|выясняю|изучаю|разбираюсь|сверяю|подождите|ожидайте|минутку|минуту|минуточку|секунд*|запрашиваю|связываюсь|продолжаю|жду ответа)',
  'минут* (#number|две|три|четыре|пять|шесть|семь|восемь|девять|десять|пятнадцать|двадцать)',
  '(#number|two|three|four|five|ten|a couple of|a few) (more)? minutes',
  '(еще|нужно|нужны|дайте|буквально) ..2 (#number|пару|пять|три|две|десять) минут*',
  '(checking|looking into|looking for|looking at|searching|asking|one moment|moment please|a moment|bear with|hold on|hang on|still (looking|checking|working|searching|waiting)|working on|verifying|investigating|one sec|let me (check|look|see|find))',
  '(need|give me|just|another|about) ..2 (#number|two|three|five|ten|couple|few) ..2 minutes',
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

/** Whether a line of the customer plainly asks for more: after an answer «открылось» or "odd" leaves nothing to wait for. */
export const presses = (line: Said): boolean => waits(line) && (line.text.includes('?') || wantsMore(line));
