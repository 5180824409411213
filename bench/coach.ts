/** What the coach costs – loading, a keystroke, a score, memory, what a browser fetches – and how often it is wrong about good replies. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicons } from '../packages/coach/load/node.ts';
import { measureGood, measureRule } from '../packages/coach/measure/cases.ts';
import { draftOf, talkOf } from '../packages/coach/src/example.ts';
import { createCoach, locales, ruleIds, rules, shippedStandard } from '../packages/coach/src/index.ts';
import { cast } from '../test/cast.ts';
import { quantile } from './load/quantile.ts';
import type { BenchOptions, Figure } from './report/figures.ts';

export const title = 'The coach';

const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20);

/** Good service prose of the shipped standard, one language, as long as needed. */
function prose(length: number): string {
  const phrases = shippedStandard.situations.flatMap((one) => Object.values(one.phrases).flatMap((of) => of.ru.map((phrase) => phrase.text)));
  let text = '';
  for (let at = 0; text.length < length; at++) text += `${phrases[at % phrases.length]} `;
  return text.slice(0, length);
}

export async function measure({ say }: BenchOptions): Promise<Figure[]> {
  const before = megabytes();
  const began = performance.now();
  const lexicons = await loadLexicons();
  const loaded = performance.now() - began;
  const coach = createCoach({ lexicons });
  const training = performance.now();
  for (const locale of locales) coach.situate({ locale, talk: [{ who: 'customer', at: 0, text: locale === 'ru' ? 'где мой заказ' : 'where is my order' }] });
  const trained = performance.now() - training;
  const figures: Figure[] = [
    { figure: 'dictionaries of both languages', value: loaded, unit: 'ms' },
    { figure: 'the classifier learns, both languages', value: trained, unit: 'ms' },
  ];

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
    const keystroke = `a keystroke in a draft of ${length} characters`;
    figures.push({ figure: `${keystroke}, median`, value: quantile(times, 0.5), unit: 'ms' });
    figures.push({ figure: `${keystroke}, 99 of 100`, value: quantile(times, 0.99), unit: 'ms' });
    say(keystroke);
  }

  const talks = ruleIds.flatMap((id) =>
    locales.flatMap((locale) => [...rules[id].examples[locale].good, ...rules[id].examples[locale].bad].map((one) => talkOf(one, locale))),
  );
  const scoring = performance.now();
  for (const one of talks) coach.score(one);
  figures.push({ figure: 'conversations scored', value: (1000 * talks.length) / (performance.now() - scoring), unit: '/s' });
  figures.push({ figure: 'memory it takes', value: megabytes() - before, unit: 'MB' });
  figures.push(...browserFigures());

  for (const locale of locales) {
    const good = measureGood(coach, locale);
    const alarms = [...good.alarms.values()].reduce((sum, many) => sum + many, 0);
    say(`good replies, ${locale}`);
    figures.push({ figure: `false alarms in 1000 words of good replies, ${locale}`, value: (1000 * alarms) / good.words, unit: '' });
    figures.push({ figure: `of these by spelling, ${locale}`, value: (1000 * (good.alarms.get('spelling') ?? 0)) / good.words, unit: '' });
    const own = ruleIds.flatMap((id) => rules[id].examples[locale].good.flatMap((one) => draftOf(one, locale) ?? []).map((asked) => ({ id, asked })));
    const wrong = own.filter(({ id, asked }) => coach.hint(asked).hints.some((hint) => hint.rule === id)).length;
    figures.push({ figure: `of the standard’s ${own.length} good examples found wrong by their rule, ${locale}`, value: wrong, unit: '' });
  }
  const replies = cast.talks.flatMap((one) => one.messages.flatMap(({ by, text }) => (by === 'customer' ? [] : [text])));
  const words = replies.join(' ').match(/\p{L}+/gu)?.length ?? 1;
  const spelt = replies.flatMap((draft) =>
    coach.hint({ locale: /[а-я]/i.test(draft) ? 'ru' : 'en', agent: { name: '' }, customer: {}, talk, draft }).hints.filter((hint) => hint.rule === 'spelling'),
  );
  figures.push({ figure: 'misspellings seen in 1000 words of the demo’s replies', value: (1000 * spelt.length) / words, unit: '' });

  const all = ruleIds.flatMap((id) => measureRule(coach, id));
  for (const locale of locales) {
    const [right, wrong, missed] = (['right', 'wrong', 'missed'] as const).map((key) =>
      all.filter((one) => one.locale === locale).reduce((sum, one) => sum + one[key], 0),
    );
    const share = (part = 0, rest = 0) => (100 * part) / Math.max(1, part + rest);
    figures.push({ figure: `all rules on the development set, precision, ${locale}`, value: share(right, wrong), unit: '%' });
    figures.push({ figure: `all rules on the development set, recall, ${locale}`, value: share(right, missed), unit: '%' });
  }
  return figures;
}

/** What the agent’s browser fetches, once: the worker’s script and the dictionaries, as they travel. */
function browserFigures(): Figure[] {
  const assets = join(import.meta.dirname, '..', 'packages', 'console', 'dist', 'assets');
  let files: string[];
  try {
    files = readdirSync(assets).filter((file) => /worker|coach|\.(dawg|intdawg|array|dic|aff|txt)$|prediction|suffixes|gramtab/.test(file));
  } catch {
    return [];
  }
  return [
    { figure: 'what a browser fetches of it, unpacked', value: files.reduce((sum, file) => sum + statSync(join(assets, file)).size, 0) / 2 ** 20, unit: 'MB' },
  ];
}
