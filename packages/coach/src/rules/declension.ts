/** The twelve forms of a Russian noun in one order: nominative, genitive, dative, accusative, instrumental, prepositional; singular, then plural. */
export type Forms = readonly string[];

const endings: Readonly<Record<string, readonly string[]>> = {
  // заказ, день, товар
  hard: ['', 'а', 'у', '', 'ом', 'е', 'ы', 'ов', 'ам', 'ы', 'ами', 'ах'],
  // курьер: a living one
  living: ['', 'а', 'у', 'а', 'ом', 'е', 'ы', 'ов', 'ам', 'ов', 'ами', 'ах'],
  // покупатель
  livingSoft: ['ь', 'я', 'ю', 'я', 'ем', 'е', 'и', 'ей', 'ям', 'ей', 'ями', 'ях'],
  soft: ['ь', 'я', 'ю', 'ь', 'ем', 'е', 'и', 'ей', 'ям', 'и', 'ями', 'ях'],
  й: ['й', 'я', 'ю', 'й', 'ем', 'е', 'и', 'ев', 'ям', 'и', 'ями', 'ях'],
  а: ['а', 'ы', 'е', 'у', 'ой', 'е', 'ы', '', 'ам', 'ы', 'ами', 'ах'],
  я: ['я', 'и', 'е', 'ю', 'ей', 'е', 'и', 'ь', 'ям', 'и', 'ями', 'ях'],
  ия: ['ия', 'ии', 'ии', 'ию', 'ией', 'ии', 'ии', 'ий', 'иям', 'ии', 'иями', 'иях'],
  ие: ['ие', 'ия', 'ию', 'ие', 'ием', 'ии', 'ия', 'ий', 'иям', 'ия', 'иями', 'иях'],
  о: ['о', 'а', 'у', 'о', 'ом', 'е', 'а', '', 'ам', 'а', 'ами', 'ах'],
  ь: ['ь', 'и', 'и', 'ь', 'ью', 'и', 'и', 'ей', 'ям', 'и', 'ями', 'ях'],
};

/**
 * Forms of a noun written as `class:word`, its stem marked when the last vowel is lost: `hard:звоночек/звоночк`, `а:ручка/ручк/ручек` (the third is the
 * genitive plural). Words after the noun stay as they are: `hard:номер отправления`. A word of no class has one form for all.
 */
export function formsOf(written: string): Forms {
  const [kind = '', rest = ''] = written.includes(':') ? written.split(':') : ['', written];
  const [noun = '', ...tail] = rest.split(' ');
  const [word = '', oblique, genitivePlural] = noun.split('/');
  const set = endings[kind];
  const after = tail.length ? ` ${tail.join(' ')}` : '';
  if (!set) return Array.from({ length: 12 }, () => rest);
  const base = set[0] ?? '';
  const stem = oblique ?? (base ? word.slice(0, word.length - base.length) : word);
  return set.map((ending, place) => {
    if (genitivePlural && (place === 7 || (kind.startsWith('living') && place === 9))) return genitivePlural + after;
    return (ending === base && (place === 0 || place === 3) ? word : joined(stem, ending)) + after;
  });
}

/** Spelling after hushers and velars: книги, мячей, мячом. */
function joined(stem: string, ending: string): string {
  const last = stem.at(-1) ?? '';
  if (ending.startsWith('ы') && 'гкхжчшщ'.includes(last)) return `${stem}и${ending.slice(1)}`;
  if (ending === 'ов' && 'жчшщ'.includes(last)) return `${stem}ей`;
  if (ending === 'ов' && last === 'ц') return `${stem}ев`;
  if ((ending === 'ом' || ending === 'ой') && 'жчшщц'.includes(last)) return `${stem}е${ending.slice(1)}`;
  return stem + ending;
}
