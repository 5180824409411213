import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Bench, type Figure, type Line, lineOf, tableOf } from './report/figures.ts';
import { closeFullDesk } from './seed/full-desk.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' } },
});
const { json = false, quick = false, only } = values;

const known = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length));
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. The benches are ${known.join(', ')}.`);
  process.exit(2);
}

const lines: Line[] = [];
const print = json ? console.error : console.log;
for (const name of positionals.length > 0 ? positionals : known) {
  const { title, measure }: Bench = await import(`./${name}.ts`);
  print(`\n${title}`);
  const began = performance.now();
  const say = (progress: string) => console.error(`  … ${`${((performance.now() - began) / 1000).toFixed(0)} s`.padStart(5)}  ${progress}`);
  let figures: Figure[];
  try {
    figures = await measure({ quick, only, say });
  } catch (error) {
    console.error(error);
    // One that could not measure has missed, too.
    figures = [{ figure: 'came to its end', value: 0, unit: '', aim: { atLeast: 1 } }];
  }
  print(tableOf(figures, name));
  lines.push(...figures.map((figure) => lineOf(name, figure)));
}
await closeFullDesk();
const missed = lines.filter(({ holds }) => !holds);
print(`\n${lines.length} figures, ${missed.length} beside their aim${missed.map(({ bench, figure }) => `\n  ${bench}: ${figure}`).join('')}`);
if (json) console.log(JSON.stringify(lines, null, 2));
process.exit(missed.length > 0 ? 1 : 0);
