/**
 * Commas: takes them out of good Russian prose and asks where the rules put them back.
 * `node measure/commas.ts [missed] file…`: TypeScript files with prose in literals. Prints what was put where none had stood (and with `missed` what was not put), then precision and recall.
 */
import { readFileSync } from 'node:fs';
import { loadLexicons } from '../load/node.ts';
import { asideSlips } from '../src/grammar/asides-ru.ts';
import { conjunctionSlips } from '../src/grammar/commas-ru.ts';
import { fixed, withoutOverlaps } from '../src/spelling/slip.ts';
import { analyse } from '../src/text/text.ts';

const { ru } = await loadLexicons();
let [put, right, all, words] = [0, 0, 0, 0];
const seen = new Set<string>();
for (const file of process.argv.slice(process.argv[2] === 'missed' ? 3 : 2))
  for (const [, literal = ''] of readFileSync(file, 'utf8').matchAll(/'((?:[^'\\\n]|\\.){20,})'/g)) {
    const text = literal.replace(/\\n/g, ' ').replace(/\\(.)/g, '$1');
    if (!/[а-яё] [а-яё]/i.test(text) || seen.has(text) || /[\]<>|{]/.test(text) || !/^[А-ЯЁ«].*[.!?]$/.test(text)) continue;
    seen.add(text);
    const commas = (line: string) =>
      new Set([...line.replaceAll(/(?<=\d),(?=\d)/g, ';').matchAll(/,/g)].map(({ index }) => line.slice(0, index).replaceAll(',', '').replace(/\s+$/, '')));
    const meant = commas(text);
    const bare = text.replace(/(?<!\d),|,(?!\d)/g, '');
    const analysed = analyse(bare, ru);
    words += analysed.tokens.length;
    const mended = fixed(bare, withoutOverlaps([...conjunctionSlips(analysed), ...asideSlips(analysed, undefined)]));
    all += meant.size;
    const kept = commas(mended);
    if (process.argv[2] === 'missed')
      for (const place of meant) if (!kept.has(place)) console.log(`missed: ${place.slice(-40)} ⟨,⟩${bare.slice(place.length, place.length + 25)}`);
    for (const place of kept) {
      put++;
      if (meant.has(place)) right++;
      else console.log(`${place.slice(-60)} ⟨,⟩${bare.slice(place.length, place.length + 40)}`);
    }
  }
console.log(
  `${words} tokens; commas put ${put}, right ${right} (precision ${((100 * right) / put).toFixed(1)} %), of ${all} (recall ${((100 * right) / all).toFixed(1)} %)`,
);
