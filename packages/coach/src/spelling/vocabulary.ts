import type { Scene } from '../scene.ts';
import { formsOf } from './known.ts';

const plain = (word: string) => word.toLowerCase().replaceAll('ё', 'е');
const words = /\p{L}[\p{L}\d'’-]*/gu;

/**
 * Words beyond the dictionary that are nobody's mistake here: the workspace's own, names on the card, the agent's name,
 * and what was said before with a capital inside a sentence, in quotes or in Latin letters – a product, a street, a name.
 */
export function vocabularyOf(scene: Pick<Scene, 'standard' | 'locale' | 'customer' | 'agentName' | 'talk'>): (form: string) => boolean {
  const exact = new Set<string>();
  const names = new Set<string>();
  for (const { word, forms } of scene.standard.dictionary[scene.locale]) {
    for (const form of forms) exact.add(plain(form));
    for (const part of word.match(words) ?? []) (forms.length ? exact : names).add(plain(part));
  }
  const { name = '', city = '', email = '' } = scene.customer;
  for (const part of `${name} ${city} ${email} ${scene.agentName}`.match(words) ?? []) names.add(plain(part));
  for (const line of scene.talk) {
    if (line.name) for (const part of line.name.match(words) ?? []) names.add(plain(part));
    const { tokens, sentences } = line.body;
    const first = new Set(sentences.map((one) => one.first));
    tokens.forEach((token, index) => {
      if (token.kind !== 'word') return;
      const quoted = /^[«"“]$/.test(tokens[index - 1]?.text ?? '') || /^[»"”]$/.test(tokens[index + 1]?.text ?? '');
      // «ГДЕ МОЙ ЗАКАС» is shouted, not named
      const shouted = token.text.length > 4 && token.text === token.text.toUpperCase();
      const capital = token.text !== token.text.toLowerCase() && !shouted && !first.has(index);
      if (quoted || capital || (scene.locale === 'ru' && /[a-z]/i.test(token.text))) names.add(token.plain);
    });
  }
  const isName = formsOf(names);
  return (form) => exact.has(plain(form)) || isName(form);
}
