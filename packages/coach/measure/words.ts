/**
 * How well single misspelt words are found and mended.
 * `node measure/words.ts pairs.csv [show]`: lines `right;wrong;share` with a head line; `show` prints so many misses.
 */
import { readFileSync } from 'node:fs';
import { loadLexicons } from '../load/node.ts';
import { correct } from '../src/spelling/correct.ts';
import { editCost } from '../src/spelling/edit-cost.ts';

const [, , path = '', show = '0'] = process.argv;
const { ru } = await loadLexicons();
const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е');
const pairs = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(';'))
  .flatMap(([right = '', wrong = '', share = '0']) =>
    plain(right) !== plain(wrong) && ru.knows(right) ? [{ right: plain(right), wrong: plain(wrong), share: Number(share) }] : [],
  );

const count = { all: 0, found: 0, first: 0, clear: 0, clearFound: 0, clearFirst: 0, common: 0, commonFound: 0, commonFirst: 0 };
const misses: string[] = [];
const began = performance.now();
for (const { right, wrong, share } of pairs) {
  const mended = plain(correct(wrong, ru));
  const found = mended !== wrong || !ru.knows(wrong);
  const first = mended === right;
  count.all++;
  if (found) count.found++;
  if (first) count.first++;
  if (share >= 0.05) {
    count.common++;
    if (found) count.commonFound++;
    if (first) count.commonFirst++;
  }
  // Clear: no real word was written, and no commoner word is as near as the right one
  const cost = editCost(wrong, right);
  const rivals = ru.near(wrong, 1).filter((one) => plain(one) !== right && editCost(wrong, plain(one)) <= cost);
  if (ru.knows(wrong) || cost > 1.7 || rivals.length) continue;
  count.clear++;
  if (found) count.clearFound++;
  if (first) count.clearFirst++;
  else misses.push(`${wrong} → ${mended} (${right})`);
}
const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
console.log(
  `all ${count.all}: found ${share(count.found, count.all)}, first right ${share(count.first, count.all)} (of found ${share(count.first, count.found)})`,
);
console.log(`share ≥ 0.05 ${count.common}: found ${share(count.commonFound, count.common)}, first ${share(count.commonFirst, count.common)}`);
console.log(`clear ${count.clear}: first right ${share(count.clearFirst, count.clear)}; ${((performance.now() - began) / count.all).toFixed(2)} ms a word`);
for (let index = 0; index < Number(show); index++) console.log(misses[Math.floor((index * misses.length) / Number(show))]);
