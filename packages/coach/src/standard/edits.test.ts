import { expect, test } from 'vitest';
import { mergeEdits, touchedBy, withWord } from './edits.ts';
import { noEdits, type StandardEdits } from './schema.ts';

const slang = (...found: string[]): StandardEdits => ({
  ...noEdits,
  rules: { slang: { more: { ru: found.map((find) => ({ find })), en: [] } } },
});

test('two people who add words to one rule both keep theirs', () => {
  const together = mergeEdits(slang('агонь'), slang('агонь', 'имба'), slang('агонь', 'кринж'));
  expect(together).toEqual(slang('агонь', 'имба', 'кринж'));
});

test('where both changed the same field mine holds, and the other fields are theirs', () => {
  const theirs: StandardEdits = { ...noEdits, rules: { slang: { weight: 5, on: false } }, thresholds: { firstReplySeconds: 20 } };
  const together = mergeEdits(noEdits, { ...noEdits, rules: { slang: { weight: 2 } } }, theirs);
  expect(together.rules.slang).toEqual({ weight: 2, on: false });
  expect(together.thresholds).toEqual({ firstReplySeconds: 20 });
});

test('what one took away stays away, unless the other has worked on it', () => {
  const word = (...forms: string[]) => ({ word: 'чабань', forms });
  const with_ = (...words: { word: string; forms: string[] }[]): StandardEdits => ({ ...noEdits, dictionary: { ru: words, en: [] } });
  expect(mergeEdits(with_(word()), with_(), with_(word())).dictionary.ru).toEqual([]);
  expect(mergeEdits(with_(word()), with_(word()), with_()).dictionary.ru).toEqual([]);
  expect(mergeEdits(with_(word()), with_(word('чабани')), with_()).dictionary.ru).toEqual([word('чабани')]);
});

test('my order of situations holds, with what they added behind', () => {
  const ordered = (...order: string[]): StandardEdits => ({ ...noEdits, order });
  expect(mergeEdits(ordered('a', 'b'), ordered('b', 'a'), ordered('a', 'b', 'c')).order).toEqual(['b', 'a', 'c']);
});

test('an edit names the parts that it touches, whatever the order of the fields', () => {
  const before: StandardEdits = { ...noEdits, rules: { slang: { on: true, weight: 2 } }, without: ['delivery.late'] };
  const after: StandardEdits = { ...noEdits, rules: { slang: { weight: 2, on: true }, caps: { on: false } }, thresholds: { silenceAsks: 2 } };
  expect(touchedBy(before, after)).toEqual(['rules.caps', 'situations.delivery.late', 'thresholds']);
  expect(touchedBy(after, after)).toEqual([]);
});

test('a word that is in the dictionary already changes nothing', () => {
  const once = withWord(noEdits, 'ru', 'Чабань', ['чабани']);
  expect(once.dictionary.ru).toEqual([{ word: 'Чабань', forms: ['чабани'] }]);
  expect(withWord(once, 'ru', 'чабань', [])).toBe(once);
});
