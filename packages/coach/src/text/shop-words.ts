import type { Reading } from '../lexicon.ts';
import type { Dawg } from './dawg.ts';
import type { Paradigms } from './paradigms.ts';
import { plainOf } from './tokens.ts';

/**
 * The words of shops that dictionaries lack, with all their forms. A line is `model: word word …`: each word is bent as the model is (заказ: промокод);
 * `-: word …` are never bent; `# …` is a remark. A word with a capital is a brand.
 */
export function shopForms(list: string, words: Dawg, paradigms: Paradigms): Map<string, Reading[]> {
  const forms = new Map<string, Reading[]>();
  const add = (form: string, reading: Reading) => forms.set(form, [...(forms.get(form) ?? []), reading]);
  for (const line of list.split('\n')) {
    const [model, bent] = line.split(':');
    if (!bent || line.startsWith('#')) continue;
    const pattern = paradigms
      .found(words, plainOf(model ?? ''))
      .find(({ form, word, paradigm }) => form === 0 && paradigms.form(word, paradigm, 0, 0) === word);
    for (const written of bent.trim().split(/\s+/)) {
      const lemma = plainOf(written);
      const brand = written !== written.toLowerCase();
      const mark = (reading: Reading): Reading => (brand ? { ...reading, marks: new Set([...reading.marks, 'org']) } : reading);
      if (!pattern) {
        add(lemma, mark({ lemma, pos: 'noun', marks: new Set(), weight: 1 }));
        continue;
      }
      for (let form = 0; form < paradigms.size(pattern.paradigm); form++) {
        const changed = paradigms.form(lemma, pattern.paradigm, 0, form);
        // What the dictionary has it describes better.
        if (!brand && paradigms.found(words, plainOf(changed)).length > 0) continue;
        add(plainOf(changed), mark({ ...paradigms.reading(changed, pattern.paradigm, form, 1), lemma }));
      }
    }
  }
  return forms;
}
