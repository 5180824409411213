import type { Lexicon } from '../lexicon.ts';
import { editCost } from './edit-cost.ts';

/** What a misspelt word may have been meant to be. */
export interface Candidate {
  /** Lower case; may hold a space or a hyphen. */
  text: string;
  /** How dear the slip is, see `editCost`. */
  cost: number;
  /** How often one meets it, in a million words. */
  frequency: number;
}

/** A space forgotten costs so much. */
const spaceCost = 0.35;
/** Two words that often stand together are met together oftener than by chance. */
const together = 12;
/** Short words that others are glued to. */
const glue = new Set(
  'не ни в во на по с со от до за для из у к о об и а но что как то все всё так это бы же ли я ты мы вы он она они мне вам нам тоже уже еще ещё если или при без под над про где кто тем том тому чем чего нет да б ж ну его её ее их a the to of in is it at on be so'.split(
    ' ',
  ),
);

/** How often a form is met; a form that the list lacks lives on its lemma. */
function frequencyOf(lexicon: Lexicon, form: string): number {
  const own = lexicon.perMillion(form);
  if (own > 5) return own;
  const lemma = lexicon.readings(form)[0]?.lemma;
  return own + (lemma && lemma !== form ? 0.03 * lexicon.perMillion(lemma) : 0) + 0.2;
}

/** «приветттт» → «привет», «оочень» → «очень»: runs of a letter made one, then two letters long. */
function withoutRuns(word: string): string[] {
  if (!/(.)\1\1/.test(word)) return [];
  return [word.replace(/(.)\1{2,}/g, '$1'), word.replace(/(.)\1{2,}/g, '$1$1')];
}

/** Spellings by ear that no single slip explains. */
const byEar: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ц+а$/, ['тся', 'ться']],
  [/ца$/, ['ться', 'тся']],
  [/тса$/, ['тся', 'ться']],
  [/[ао]ва$/, ['ого']],
  [/ева$/, ['его']],
  [/ишь?ся$/, ['ешься']],
  [/^зд/, ['сд']],
  [/^щ/, ['сч']],
  [/йо/, ['ё']],
  [/^ище/, ['еще']],
];

function heardIn(word: string): string[] {
  return byEar.flatMap(([sound, spellings]) => (sound.test(word) ? spellings.map((spelling) => word.replace(sound, spelling)) : []));
}

/** They are glued to what follows, hardly ever to what stands before. */
const pronouns = new Set([
  'я',
  'ты',
  'мы',
  'вы',
  'он',
  'она',
  'они',
  'и',
  'а',
  'на',
  'но',
  'о',
  'к',
  'от',
  'до',
  'по',
  'за',
  'из',
  'ну',
  'об',
  'со',
  'во',
  'да',
  'нет',
  'не',
  'ни',
]);
/** They follow almost any word. */
const particles = new Set(['же', 'бы', 'ли', 'б', 'ж']);

/** Everything a word may have been meant to be, unranked. `word` is lower case and unknown. */
export function candidatesOf(word: string, lexicon: Lexicon): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (text: string, cost: number, frequency: number) => {
    const kept = found.get(text);
    if (!kept || kept.cost > cost) found.set(text, { text, cost, frequency });
  };
  const plain = word.replaceAll('ё', 'е');
  const addForm = (form: string) => add(form, editCost(plain, form.replaceAll('ё', 'е')), frequencyOf(lexicon, form));

  for (const form of lexicon.near(plain, 1)) addForm(form);
  // Two slips are seldom meant where one explains the word
  const explained = [...found.values()].some((one) => one.cost <= 0.4 || (one.cost <= 0.85 && one.frequency > 3));
  if (plain.length > 4 && !explained) for (const form of lexicon.near(plain, 2)) if (!found.has(form)) addForm(form);
  for (const heard of heardIn(plain)) {
    if (lexicon.knows(heard)) addForm(heard);
    else for (const form of lexicon.near(heard, 1)) addForm(form);
  }
  for (const shorter of withoutRuns(plain)) {
    if (lexicon.knows(shorter)) add(shorter, 0.3, frequencyOf(lexicon, shorter));
    else for (const form of lexicon.near(shorter, 1)) add(form, 0.3 + editCost(shorter, form), frequencyOf(lexicon, form));
  }
  const [, refused] = /^не(.{4,})$/.exec(plain) ?? [];
  if (refused && lexicon.locale === 'ru' && !lexicon.knows(refused))
    for (const form of [...lexicon.near(refused, 1), ...heardIn(refused).filter((one) => lexicon.knows(one))])
      if (lexicon.readings(form)[0]?.pos === 'verb') add(`не ${form}`, spaceCost + editCost(refused, form), frequencyOf(lexicon, form));
  for (const { left, right, often } of splitsOf(plain, lexicon)) add(`${left} ${right}`, spaceCost, often);
  return [...found.values()];
}

function splitsOf(word: string, lexicon: Lexicon): { left: string; right: string; often: number }[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, index) => {
    const left = word.slice(0, index + 1);
    const right = word.slice(index + 1);
    const glued = glue.has(left) || (glue.has(right) && !pronouns.has(right));
    if ((right.length < 2 && right !== 'б' && right !== 'ж') || (!glued && (left.length < 3 || right.length < 3))) return { left, right, often: 0 };
    if (left.length === 1 && !glue.has(left)) return { left, right, often: 0 };
    const [first, second] = [lexicon.perMillion(left), lexicon.perMillion(right)];
    if (!glued && Math.min(first, second) < 20) return { left, right, often: 0 };
    // «не» is glued to verbs above all, and a verb may be seldom.
    const rest = left === 'не' && lexicon.knows(right) ? frequencyOf(lexicon, right) : second;
    return { left, right, often: ((first * rest) / 1e6) * together * (particles.has(right) ? 8 : 1) };
  }).filter((one) => one.often > 0.02);
}
