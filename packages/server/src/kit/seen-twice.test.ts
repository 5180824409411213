import { expect, test } from 'vitest';
import { seenTwice } from './seen-twice.ts';

test('what is found once is let pass; what two looks in a row find is answered; what was away meanwhile begins anew', () => {
  const look = seenTwice(String);
  expect(look(['a', 'b'])).toEqual([]);
  expect(look(['b', 'c'])).toEqual(['b']);
  expect(look(['a', 'c'])).toEqual(['c']);
  expect(look([])).toEqual([]);
  expect(look(['a', 'c'])).toEqual([]);
});
