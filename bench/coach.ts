/** What the coach costs – loading, a keystroke, a score, memory, what a browser fetches – and how often it is wrong about good replies. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicons } from '../packages/coach/load/node.ts';
import { measureGood, measureRule } from '../packages/coach/measure/cases.ts';
import { draftOf, talkOf } from '../packages/coach/src/example.ts';
import { createCoach, locales, ruleIds, rules, shippedStandard } from '../packages/coach/src/index.ts';
import { cast } from '../test/cast.ts';

export const title = 'The coach';

const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20);
const quantile = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Good service prose of the shipped standard, one language, as long as needed. */
function prose(length: number): string {
  const phrases = shippedStandard.situations.flatMap((one) => Object.values(one.phrases).flatMap((of) => of.ru.map((phrase) => phrase.text)));
  let text = '';
  for (let at = 0; text.length < length; at++) text += `${phrases[at % phrases.length]} `;
  return text.slice(0, length);
}

export async function measure(): Promise<Record<string, string>> {
  const before = megabytes();
  const began = performance.now();
  const lexicons = await loadLexicons();
  const loaded = performance.now() - began;
  const coach = createCoach({ lexicons });
  const training = performance.now();
  for (const locale of locales) coach.situate({ locale, talk: [{ who: 'customer', at: 0, text: locale === 'ru' ? 'где мой заказ' : 'where is my order' }] });
  const trained = performance.now() - training;
  const figures: Record<string, string> = {
    'dictionaries of both languages': `${Math.round(loaded)} ms`,
    'the classifier learns, both languages': `${Math.round(trained)} ms`,
  };

  const talk = [{ who: 'customer' as const, at: 0, text: 'Здравствуйте! Заказ 77123 обещали вчера, где он?!' }];
  for (const length of [50, 500, 2000]) {
    const typed = prose(length);
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      for (let end = Math.max(1, typed.length - 150); end <= typed.length; end++) {
        const start = performance.now();
        coach.hint({ locale: 'ru', agent: { name: 'Анна' }, customer: { name: 'Мария' }, talk, draft: typed.slice(0, end) + round });
        times.push(performance.now() - start);
      }
    }
    times.sort((a, b) => a - b);
    figures[`a keystroke in a draft of ${length} characters, median / 99 of 100`] =
      `${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.99).toFixed(1)} ms`;
  }

  const talks = ruleIds.flatMap((id) =>
    locales.flatMap((locale) => [...rules[id].examples[locale].good, ...rules[id].examples[locale].bad].map((one) => talkOf(one, locale))),
  );
  const scoring = performance.now();
  for (const one of talks) coach.score(one);
  figures['conversations scored a second'] = Math.round((1000 * talks.length) / (performance.now() - scoring)).toString();
  figures['memory it takes'] = `${megabytes() - before} MB`;
  Object.assign(figures, browserFigures());

  for (const locale of locales) {
    const good = measureGood(coach, locale);
    const alarms = [...good.alarms.values()].reduce((sum, many) => sum + many, 0);
    figures[`false alarms in 1000 words of good replies, ${locale}`] =
      `${((1000 * alarms) / good.words).toFixed(1)} (spelling ${((1000 * (good.alarms.get('spelling') ?? 0)) / good.words).toFixed(1)})`;
    const own = ruleIds.flatMap((id) => rules[id].examples[locale].good.flatMap((one) => draftOf(one, locale) ?? []).map((asked) => ({ id, asked })));
    const wrong = own.filter(({ id, asked }) => coach.hint(asked).hints.some((hint) => hint.rule === id)).length;
    figures[`the standard’s own good examples found wrong by their rule, ${locale}`] = `${wrong} of ${own.length}`;
  }
  const replies = cast.talks.flatMap((one) => one.messages.flatMap(({ by, text }) => (by === 'customer' ? [] : [text])));
  const words = replies.join(' ').match(/\p{L}+/gu)?.length ?? 1;
  const spelt = replies.flatMap((draft) =>
    coach.hint({ locale: /[а-я]/i.test(draft) ? 'ru' : 'en', agent: { name: '' }, customer: {}, talk, draft }).hints.filter((hint) => hint.rule === 'spelling'),
  );
  figures['misspellings seen in 1000 words of the demo’s replies'] = ((1000 * spelt.length) / words).toFixed(1);

  const all = ruleIds.flatMap((id) => measureRule(coach, id));
  for (const locale of locales) {
    const [right, wrong, missed] = (['right', 'wrong', 'missed'] as const).map((key) =>
      all.filter((one) => one.locale === locale).reduce((sum, one) => sum + one[key], 0),
    );
    const share = (part = 0, rest = 0) => `${((100 * part) / Math.max(1, part + rest)).toFixed(1)} %`;
    figures[`all rules on the development set, precision / recall, ${locale}`] = `${share(right, wrong)} / ${share(right, missed)}`;
  }
  return figures;
}

/** What the agent’s browser fetches, once: the worker’s script and the dictionaries, as they travel. */
function browserFigures(): Record<string, string> {
  const assets = join(import.meta.dirname, '..', 'packages', 'console', 'dist', 'assets');
  let files: string[];
  try {
    files = readdirSync(assets).filter((file) => /worker|coach|\.(dawg|intdawg|array|dic|aff|txt)$|prediction|suffixes|gramtab/.test(file));
  } catch {
    return { 'what a browser fetches of it': 'not built: npm start builds it' };
  }
  return { 'what a browser fetches of it, unpacked': `${(files.reduce((sum, file) => sum + statSync(join(assets, file)).size, 0) / 2 ** 20).toFixed(1)} MB` };
}
