import { expect, test } from 'vitest';
import { contrast, inkOn, readableOn } from './colour.ts';

const colours = ['#0b7a70', '#ffd400', '#ff5a36', '#777777', '#8c8c8c', '#000000', '#ffffff', '#e91e63', '#00bcd4'];

test('whatever colour the shop chooses, what stands on it can be read', () => {
  for (const colour of colours) expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
  expect(inkOn('#0b7a70')).toBe('#ffffff');
});

test('the colour of links and marks can be read on the chat’s paper, light and dark', () => {
  for (const colour of colours) for (const paper of ['#ffffff', '#1e1d1a']) expect(contrast(paper, readableOn(paper, colour))).toBeGreaterThanOrEqual(4.5);
  expect(readableOn('#ffffff', '#0b7a70')).toBe('#0b7a70');
});
