import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicons } from '../load/node.ts';
import { type Coach, createCoach, type Locale, type RuleId, ruleIds } from '../src/index.ts';

/**
 * Measures the coach on the development set (`cases/`), which another hand than the detectors’ wrote: `node packages/coach/measure/cases.ts [rule …] [--show]`.
 * Precision and recall of each rule, the situations, moods and blocks, and false alarms on replies that break nothing.
 */
const cases = join(import.meta.dirname, '..', 'cases');

interface Line {
  who: 'customer' | 'agent' | 'bot';
  name?: string;
  at: string;
  text: string;
}
interface Case {
  id: string;
  locale: Locale;
  agent?: { name: string };
  customer?: object;
  talk?: Line[];
  draft?: string;
  text?: string;
  transfers?: { at: string; from?: string; to: string; note?: string }[];
  closedAt?: string;
  customerTyping?: boolean;
  breaks?: RuleId[];
  holds?: RuleId[];
  span?: string;
  fix?: string;
  situation?: string;
  story?: string;
  kind?: string;
  mood?: string;
  have?: string[];
  owed?: string[];
}

const read = (file: string): Case[] =>
  readFileSync(join(cases, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));
const talkOf = (one: Case) => (one.talk ?? []).map((line) => ({ ...line, at: Date.parse(line.at) }));
const asked = (one: Case) => ({ locale: one.locale, agent: one.agent ?? { name: 'Анна' }, customer: one.customer ?? {}, talk: talkOf(one) });

export interface RuleFigures {
  rule: RuleId;
  locale: Locale;
  cases: number;
  /** Broken and found, held but found, broken but not found. */
  right: number;
  wrong: number;
  missed: number;
}

/** The rules that the coach finds broken in a case, with the places. */
function foundIn(coach: Coach, one: Case): { rule: string; text: string; fix?: string | undefined }[] {
  if (one.draft !== undefined) {
    const draft = one.draft;
    const { hints } = coach.hint({ ...asked(one), draft, ...(one.customerTyping && { customerTyping: true }) });
    return hints.map(({ rule, start, end, fix }) => ({ rule, text: draft.slice(start, end), fix }));
  }
  const talk = asked(one);
  const closedAt = one.closedAt ? Date.parse(one.closedAt) : (talk.talk.at(-1)?.at ?? 0);
  const transfers = (one.transfers ?? []).map((transfer) => ({ ...transfer, at: Date.parse(transfer.at) }));
  return coach.score({ ...talk, closedAt, transfers }).broken.map(({ rule, entry, start, end }) => ({
    rule,
    text: entry === undefined ? '' : (talk.talk[entry]?.text ?? '').slice(start, end),
  }));
}

/** Figures of one rule on its own cases, both languages. `tell` hears what was wrong. */
export function measureRule(coach: Coach, rule: RuleId, tell: (line: string) => void = () => {}): RuleFigures[] {
  const all = read(join('rules', `${rule}.jsonl`));
  return (['ru', 'en'] as const).map((locale) => {
    const figures: RuleFigures = { rule, locale, cases: 0, right: 0, wrong: 0, missed: 0 };
    for (const one of all.filter((each) => each.locale === locale)) {
      const breaks = one.breaks?.includes(rule) ?? false;
      const found = foundIn(coach, one).filter((each) => each.rule === rule);
      figures.cases++;
      if (breaks && found.length) figures.right++;
      if (!breaks && found.length) figures.wrong++;
      if (breaks && !found.length) figures.missed++;
      if (breaks !== found.length > 0)
        tell(
          `${breaks ? 'MISSED' : 'FALSE '} ${one.id} ${one.draft ?? JSON.stringify(one.talk?.map((line) => `${line.who[0]}: ${line.text}`))} ${found.map((each) => `«${each.text}»`).join(' ')}`,
        );
      else if (breaks && one.span && !found.some((each) => each.text.includes(one.span ?? '') || (one.span ?? '').includes(each.text)))
        tell(`PLACE  ${one.id} «${one.span}» / ${found.map((each) => `«${each.text}»`).join(' ')}`);
      else if (breaks && one.fix && !found.some((each) => each.fix === one.fix))
        tell(`FIX    ${one.id} «${one.span}» → «${one.fix}», not ${found.map((each) => `«${each.fix}»`).join(' ')}`);
    }
    return figures;
  });
}

/** Which rules are hinted at in replies that break nothing. */
export function measureGood(
  coach: Coach,
  locale: Locale,
  tell: (line: string) => void = () => {},
): { replies: number; words: number; alarms: Map<string, number> } {
  const all = read('good.jsonl').filter((one) => one.locale === locale);
  const alarms = new Map<string, number>();
  let words = 0;
  for (const one of all) {
    words += one.draft?.match(/\p{L}+/gu)?.length ?? 0;
    for (const { rule, text } of foundIn(coach, one)) {
      alarms.set(rule, (alarms.get(rule) ?? 0) + 1);
      tell(`ALARM  ${one.id} ${rule} «${text}» | ${one.draft}`);
    }
  }
  return { replies: all.length, words, alarms };
}

/** Shares of situations, stories, kinds and moods that were right. */
export function measureSituate(coach: Coach, locale: Locale, tell: (line: string) => void = () => {}) {
  const all = read('situate.jsonl').filter((one) => one.locale === locale);
  const right = { situation: 0, story: 0, kind: 0, mood: 0 };
  for (const one of all) {
    const talk = one.talk ? talkOf(one) : [{ who: 'customer' as const, at: 0, text: one.text ?? '' }];
    const found = coach.situate({ locale, talk });
    const said = { situation: found.situation, story: found.story, kind: found.kind, mood: found.mood.mood };
    for (const key of ['situation', 'story', 'kind', 'mood'] as const) {
      if (said[key] === one[key]) right[key]++;
      else
        tell(
          `${key} ${one.id}: ${one[key]}, not ${said[key]} | ${talk
            .map((line) => line.text)
            .join(' / ')
            .slice(0, 120)}`,
        );
    }
  }
  return { cases: all.length, ...right };
}

/** Blocks found in drafts and blocks owed: right, wrong and missed of each list. */
export function measureBlocks(coach: Coach, locale: Locale, tell: (line: string) => void = () => {}) {
  const figures = { have: { right: 0, wrong: 0, missed: 0 }, owed: { right: 0, wrong: 0, missed: 0 } };
  for (const one of read('blocks.jsonl').filter((each) => each.locale === locale)) {
    const { blocks } = coach.hint({ ...asked(one), draft: one.draft ?? '' });
    for (const list of ['have', 'owed'] as const) {
      const wanted: readonly string[] = one[list] ?? [];
      const wrong = blocks[list].filter((block) => !wanted.includes(block));
      const missed = wanted.filter((block) => !blocks[list].some((each) => each === block));
      figures[list].right += blocks[list].length - wrong.length;
      figures[list].wrong += wrong.length;
      figures[list].missed += missed.length;
      if (wrong.length + missed.length) tell(`${list} ${one.id}: too many ${wrong}; missed ${missed} | ${one.talk?.at(-1)?.text} || ${one.draft}`);
    }
  }
  return figures;
}

const percent = (part: number, whole: number) => (whole ? `${((100 * part) / whole).toFixed(1)}` : '–').padStart(6);

if (import.meta.main) {
  const words = process.argv.slice(2);
  const tell = words.includes('--show') ? console.log : () => {};
  const chosen = words.filter((word) => !word.startsWith('--'));
  const coach = createCoach({ lexicons: await loadLexicons() });
  const kept = readdirSync(join(cases, 'rules'));
  for (const rule of ruleIds) {
    if ((chosen.length && !chosen.includes(rule)) || !kept.includes(`${rule}.jsonl`)) continue;
    for (const { locale, cases: many, right, wrong, missed } of measureRule(coach, rule, tell))
      console.log(
        `${rule.padEnd(28)} ${locale} ${String(many).padStart(4)}  P ${percent(right, right + wrong)}  R ${percent(right, right + missed)}  (${right}+ ${wrong}! ${missed}–)`,
      );
  }
  for (const locale of ['ru', 'en'] as const) {
    if (!chosen.length || chosen.includes('good')) {
      const { replies, words: many, alarms } = measureGood(coach, locale, tell);
      console.log(`good ${locale}: ${replies} replies, ${many} words, alarms ${JSON.stringify(Object.fromEntries(alarms))}`);
    }
    if (!chosen.length || chosen.includes('situate')) console.log('situate', locale, JSON.stringify(measureSituate(coach, locale, tell)));
    if (!chosen.length || chosen.includes('blocks')) console.log('blocks', locale, JSON.stringify(measureBlocks(coach, locale, tell)));
  }
}
