/** Keyboards, and letters that look like others. */

const rows = { en: ['qwertyuiop[]', "asdfghjkl;'", 'zxcvbnm,.'], ru: ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'] };

const keys = new Map([...rows.en.join('')].map((key, index) => [key, rows.ru.join('').charAt(index)] as const));

/** What the same keys write on the Russian layout: «ghbdtn» → «привет». Nothing when a key writes no Russian letter. */
export function onRussianLayout(typed: string): string | undefined {
  let text = '';
  for (const letter of typed.toLowerCase()) {
    const russian = keys.get(letter);
    if (!russian) return undefined;
    text += russian;
  }
  return text;
}

const neighbours = new Set<string>();
for (const layout of [rows.en, rows.ru])
  layout.forEach((row, index) => {
    const below = layout[index + 1] ?? '';
    [...row].forEach((key, column) => {
      for (const near of [row.charAt(column + 1), below.charAt(column - 1), below.charAt(column)]) {
        neighbours.add(key + near);
        neighbours.add(near + key);
      }
    });
  });

/** Whether two keys touch each other, on either layout. */
export const areNeighbours = (one: string, other: string): boolean => neighbours.has(one + other);

const latin = 'aceopxykmhtbnuACEOPXYKMHTB';
const cyrillic = 'асеорхукмнтвпиАСЕОРХУКМНТВ';
/** Latin letters and the Cyrillic ones that look the same, printed or by hand. */
const twins = new Map([...latin].map((letter, index) => [letter, cyrillic.charAt(index)] as const));

/** A Cyrillic word with Latin letters of the same look, set right; nothing when it is not such a word. */
export function withoutTwins(word: string): string | undefined {
  if (!/[a-z]/i.test(word) || !/[а-яё]/i.test(word)) return undefined;
  const text = [...word].map((letter) => twins.get(letter) ?? letter).join('');
  return /^[а-яё-]+$/i.test(text) ? text : undefined;
}
