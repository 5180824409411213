import { describe, expect, it } from 'vitest';
import { loadLexicons } from '../../load/node.ts';
import { createCoach } from '../coach.ts';
import { type Example, linesOf, type Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';
import { blocks } from '../standard/blocks.ts';
import { type Locale, locales } from '../standard/ids.ts';
import { rule as alarm } from './alarm.ts';
import { rule as blame_shifting } from './blame_shifting.ts';
import { rule as diminutives } from './diminutives.ts';
import { rule as emoji } from './emoji.ts';
import { rule as jargon } from './jargon.ts';
import { rule as judging } from './judging.ts';
import { rule as lecturing } from './lecturing.ts';
import { rule as legalese } from './legalese.ts';
import { rule as negative_wording } from './negative_wording.ts';
import { rule as officialese } from './officialese.ts';
import { rule as rudeness } from './rudeness.ts';
import { isSlang, rule as slang } from './slang.ts';
import { rule as template_smell } from './template_smell.ts';

const coach = createCoach({ lexicons: await loadLexicons() });
const nameOf = { ru: { agent: 'Олег', customer: 'Анна' }, en: { agent: 'Emma', customer: 'Anna' } };

/** The scene of an example, or of the message at `at` of its talk. */
function sceneOf(example: Example, locale: Locale, at?: number): Scene {
  const { talk, draft = '', customer = {} } = typeof example === 'string' ? { talk: [], draft: example } : example;
  const names = nameOf[locale];
  const lines = linesOf(talk, names, 0);
  return coach.scene({
    locale,
    agent: { name: names.agent },
    customer: { name: names.customer, ...customer },
    talk: lines.slice(0, at),
    draft: at === undefined ? draft : (lines[at]?.text ?? ''),
  });
}

function broken(rule: Rule, example: Example, locale: Locale): string[] {
  const scene = sceneOf(example, locale);
  const { talk, standard, agentName, customer } = scene;
  if (!rule.whole) return (rule.draft?.(scene) ?? []).map(({ start, end, fix }) => `${scene.draft.source.slice(start, end)} → ${fix ?? '?'}`);
  const replies = new Map(talk.flatMap((line, at) => (line.who === 'agent' ? [[at, sceneOf(example, locale, at)] as const] : [])));
  const found = rule.whole({ locale, standard, agentName, customer, talk, transfers: [], closedAt: 0, replies }) ?? [];
  return found.map(({ entry, start, end }) => `${entry}: ${talk[entry]?.text.slice(start, end)}`);
}

const tone = [slang, jargon, officialese, emoji, diminutives, negative_wording, alarm, rudeness, judging, lecturing, legalese, blame_shifting, template_smell];

describe.each(tone.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it.each(locales)('has enough examples (%s)', (locale) => {
    expect(rule.examples[locale].good.length).toBeGreaterThanOrEqual(6);
    expect(rule.examples[locale].bad.length).toBeGreaterThanOrEqual(6);
  });
  it.each(locales)('leaves its good examples alone (%s)', (locale) => {
    expect(rule.examples[locale].good.map((one) => [one, broken(rule, one, locale)]).filter(([, found]) => found?.length)).toEqual([]);
  });
  it.each(locales)('finds its bad examples (%s)', (locale) => {
    expect(rule.examples[locale].bad.filter((one) => broken(rule, one, locale).length === 0)).toEqual([]);
  });
});

describe('fixes', () => {
  const fixed = (rule: Rule, draft: string, locale: Locale = 'ru') => {
    const scene = sceneOf(draft, locale);
    return (rule.draft?.(scene) ?? []).reduceRight(
      (text, { start, end, fix }) => (fix === undefined ? text : text.slice(0, start) + fix + text.slice(end)),
      draft,
    );
  };
  it('of slang read well in the sentence', () => {
    expect(fixed(slang, 'Ок, щас гляну.')).toBe('Хорошо, сейчас гляну.');
    expect(fixed(slang, 'Лол, такое бывает.')).toBe('Такое бывает.');
    expect(fixed(slang, 'Thx, can u send a photo?', 'en')).toBe('Thanks, can you send a photo?');
  });
  it('of diminutives and officialese keep the form', () => {
    expect(fixed(diminutives, 'Посылочку с договорчиком привезут через часик.')).toBe('Посылку с договором привезут через час.');
    expect(fixed(officialese, 'По данной заявке осуществим возврат завтра.')).toBe('По этой заявке вернём завтра.');
    expect(fixed(officialese, 'В настоящее время денежные средства уже в банке.')).toBe('Сейчас деньги уже в банке.');
  });
  it('of jargon keep the form, and stay away where they would read wrong', () => {
    expect(fixed(jargon, 'Ответ по вашему тикету будет завтра.')).toBe('Ответ по вашему запросу будет завтра.');
    expect(fixed(jargon, 'Заказ ждёт на ПВЗ.')).toBe('Заказ ждёт на ПВЗ.');
  });
  it('of «ты» make it «вы»', () => {
    expect(fixed(rudeness, 'Проверь, пришёл ли твой заказ.')).toBe('Проверьте, пришёл ли ваш заказ.');
  });
  it('of an emoji that closed a sentence leave a full stop', () => {
    expect(fixed(emoji, 'Заказ уже в пути 😊 Приедет завтра 🎉🎉')).toBe('Заказ уже в пути. Приедет завтра.');
  });
});

it('A greeting word for word from the library smells of a template, in own words it does not', () => {
  const phrase = blocks.joining.phrases.ru[0]?.text.replace(/\{\w+\}/g, 'Анна') ?? '';
  expect(broken(template_smell, { talk: ['c: Всё плохо', `a: ${phrase}`] }, 'ru')).toHaveLength(1);
  expect(broken(template_smell, { talk: ['c: Всё плохо', 'a: Третий день без телефона – это никуда не годится, согласен с вами.'] }, 'ru')).toEqual([]);
});

it('The speller can ask what is slang', () => {
  expect(['плиииз', 'ахахаха', 'thx'].every(isSlang)).toBe(true);
  expect(['хорошо', 'привет', 'okay'].some(isSlang)).toBe(false);
});
