import { expect, test } from 'vitest';
import { filterSearch, placeSearch } from './search.ts';

test('a selection is read from the address, and what is no filter is left out', () => {
  expect(filterSearch({ rule: 'slang', atMost: '70', mood: 'angry', appealed: 'true', from: '2026-11-01' })).toEqual({
    rule: 'slang',
    atMost: 70,
    mood: 'angry',
    appealed: true,
    from: '2026-11-01',
  });
  expect(filterSearch({ rule: '<b>', atMost: '170', mood: 'furious', appealed: 'no', from: 'yesterday', agentId: 'anna', other: 1 })).toEqual({});
  expect(filterSearch({})).toEqual({});
});

test('a place in a conversation is a message of it', () => {
  expect(placeSearch({ seq: '3' })).toEqual({ seq: 3 });
  expect(placeSearch({ seq: 'last' })).toEqual({});
});
