import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cast } from '../../test/cast.ts';

const modules = join(import.meta.dirname, '../../node_modules');
const lead = 3;

/** The words of a language as its dictionary lists them, in an order of chance: the first ones are the common ones of our shop. */
function vocabulary(language: 'ru' | 'en', chance: () => number): string[] {
  const lines = readFileSync(join(modules, `dictionary-${language}`, 'index.dic'), 'utf8')
    .split('\n')
    .slice(1);
  const words = lines.flatMap((line) => /^\p{Ll}{3,}/u.exec(line)?.[0] ?? []);
  for (let at = words.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [words[at], words[other]] = [words[other] ?? '', words[at] ?? ''];
  }
  return words;
}

/**
 * Writes what people write in a shop's chat: sentences from real talks, whose words return all the time, mixed with words of the whole
 * dictionary as rare as words are (the hundredth a hundred times as rare as the first), and numbers of orders.
 */
export function createWriting(chance: () => number): (by: 'customer' | 'agent', language: 'ru' | 'en') => string {
  const words = { ru: vocabulary('ru', chance), en: vocabulary('en', chance) };
  const said = { ru: { customer: [''], agent: [''] }, en: { customer: [''], agent: [''] } };
  for (const { messages } of cast.talks)
    for (const { by, text } of messages)
      for (const sentence of text.match(/[^.!?\n]+[.!?]*/g) ?? [])
        said[/[а-яё]/i.test(text) ? 'ru' : 'en'][by === 'customer' ? 'customer' : 'agent'].push(sentence.trim());
  const pick = (list: readonly string[]) => list[Math.floor(chance() * list.length)] ?? '';
  const rare = (list: readonly string[]) => list[Math.floor(list.length ** chance()) - 1] ?? '';
  return (by, language) => {
    const parts = [pick(said[language][by])];
    if (chance() < 0.4) parts.push(pick(said[language][by]));
    for (let more = Math.floor(chance() * lead * 2); more > 0; more -= 1) parts.push(rare(words[language]));
    if (chance() < 0.1) parts.push(String(10_000 + Math.floor(chance() * 90_000)));
    return parts.join(' ').trim() || '?';
  };
}
