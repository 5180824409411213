import { areNeighbours } from './keyboard.ts';

/** How unlikely a slip of the pen is: 1 is an arbitrary letter. */
const cost = { sign: 0.25, doubled: 0.4, sound: 0.6, swap: 0.8, neighbour: 0.85, letter: 1 };

const pairs = (list: string) => new Set(list.split(' ').flatMap((pair) => [pair, pair.charAt(1) + pair.charAt(0)]));
/** Letters that sound alike where the stress is elsewhere, and voiced with unvoiced ones. */
const alike = pairs('оа еи яе ыи еэ яи юу иы эе йи ёо бп вф гк дт жш зс щш щч цс жз чш уо ai ei ae ao ou iy cs ck sz ea oa');
const signs = new Set(['ь', 'ъ', "'", '-']);

/** Russian spellings of one sound: what is heard, what is written, how dear the slip is. */
const heard: readonly (readonly [string, string, number])[] = [
  ['ца', 'тся', 0.5],
  ['ца', 'ться', 0.5],
  ['цца', 'ться', 0.6],
  ['тся', 'ться', 0.1],
  ['ова', 'ого', 0.5],
  ['ево', 'его', 0.3],
  ['ово', 'ого', 0.3],
  ['шт', 'чт', 0.5],
  ['сч', 'щ', 0.4],
  ['щ', 'сч', 0.4],
  ['щ', 'зч', 0.5],
  ['жч', 'щ', 0.5],
  ['щ', 'жч', 0.4],
  ['шо', 'ше', 0.3],
  ['жо', 'же', 0.3],
  ['чо', 'че', 0.3],
  ['що', 'ще', 0.3],
  ['нья', 'ния', 0.4],
  ['ня', 'ния', 0.5],
  ['чн', 'шн', 0.5],
  ['шн', 'чн', 0.4],
  ['жы', 'жи', 0.2],
  ['шы', 'ши', 0.2],
  ['чю', 'чу', 0.2],
  ['щю', 'щу', 0.2],
  ['чя', 'ча', 0.2],
  ['щя', 'ща', 0.2],
  ['цы', 'ци', 0.3],
  ['ци', 'цы', 0.3],
  ['сн', 'стн', 0.4],
  ['стн', 'сн', 0.4],
  ['зн', 'здн', 0.4],
  ['нц', 'лнц', 0.4],
  ['рц', 'рдц', 0.4],
  ['аств', 'авств', 0.4],
  ['уств', 'увств', 0.4],
  ['ств', 'вств', 0.5],
  ['йо', 'е', 0.5],
  ['ьо', 'е', 0.5],
  ['о', 'е', 0.85],
  ['ци', 'тси', 0.4],
  ['икс', 'экс', 0.4],
  ['приу', 'преу', 0.4],
  ['юю', 'ую', 0.4],
  ['ие', 'ье', 0.5],
  ['ия', 'ья', 0.5],
  ['ье', 'ие', 0.5],
  ['ья', 'ия', 0.5],
  ['кс', 'х', 0.7],
  ['дц', 'тц', 0.3],
  ['ц', 'дц', 0.4],
  ['тц', 'дц', 0.3],
  ['сш', 'ш', 0.5],
  ['зд', 'сд', 0.15],
  ['здел', 'сдел', 0.1],
  // Endings of the two conjugations
  ['ет', 'ит', 0.3],
  ['ит', 'ет', 0.3],
  ['ют', 'ят', 0.3],
  ['ят', 'ют', 0.3],
  ['ешь', 'ишь', 0.3],
  ['ишь', 'ешь', 0.3],
  ['ете', 'ите', 0.3],
  ['ите', 'ете', 0.3],
  ['ем', 'им', 0.4],
  ['им', 'ем', 0.4],
];

/** From the last letters of what is heard to the whole table entries, so that a cell looks at few. */
const heardByEnd = new Map<string, (readonly [string, string, number])[]>();
for (const entry of heard) {
  const end = entry[0].slice(-1) + entry[1].slice(-1);
  heardByEnd.set(end, [...(heardByEnd.get(end) ?? []), entry]);
}

function ofChange(written: string, meant: string): number {
  if (written === meant) return 0;
  if (alike.has(written + meant)) return cost.sound;
  if (signs.has(written) && signs.has(meant)) return cost.sign;
  return areNeighbours(written, meant) ? cost.neighbour : cost.letter;
}

function ofOne(letter: string, before: string, after: string): number {
  if (signs.has(letter)) return cost.sign;
  return letter === before || letter === after ? cost.doubled : cost.letter;
}

/** How dear it is to write `meant` as `written` (both lower case): the cheapest way by letters put in, left out, changed, swapped, or heard. */
export function editCost(written: string, meant: string): number {
  const width = meant.length + 1;
  const table = new Float64Array((written.length + 1) * width);
  const at = (row: number, column: number) => table[row * width + column] ?? Number.POSITIVE_INFINITY;
  for (let row = 0; row <= written.length; row++)
    for (let column = 0; column <= meant.length; column++) {
      if (!row && !column) continue;
      const here = written.charAt(row - 1);
      const there = meant.charAt(column - 1);
      let best = Number.POSITIVE_INFINITY;
      if (row) best = Math.min(best, at(row - 1, column) + ofOne(here, written.charAt(row - 2), written.charAt(row)));
      if (column) best = Math.min(best, at(row, column - 1) + ofOne(there, meant.charAt(column - 2), meant.charAt(column)));
      if (row && column) {
        // The first letter is seldom wrong.
        best = Math.min(best, at(row - 1, column - 1) + ofChange(here, there) * (row === 1 && column === 1 ? 1.15 : 1));
        if (row > 1 && column > 1 && here === meant.charAt(column - 2) && written.charAt(row - 2) === there)
          best = Math.min(best, at(row - 2, column - 2) + cost.swap);
        for (const [sound, spelling, price] of heardByEnd.get(here + there) ?? [])
          if (written.endsWith(sound, row) && meant.endsWith(spelling, column)) best = Math.min(best, at(row - sound.length, column - spelling.length) + price);
      }
      table[row * width + column] = best;
    }
  return at(written.length, meant.length);
}
