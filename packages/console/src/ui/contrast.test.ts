import { describe, expect, it } from 'vitest';
import { contrast, darkInk, inkOn, parseColour, whiteInk } from './contrast.ts';

describe('Contrast', () => {
  it('is 21 between black and white and 1 between equals', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#0b7a70', '#0b7a70')).toBe(1);
  });

  it('writes in white on the dark and in dark on the bright', () => {
    expect(inkOn('#0b7a70')).toBe(whiteInk);
    expect(inkOn('#ffd400')).toBe(darkInk);
  });

  it('always finds an ink that reads', () => {
    for (let grey = 0; grey < 256; grey += 1) {
      const colour = `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
      expect(contrast(colour, inkOn(colour))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('understands short and long colours, with # and without', () => {
    expect(parseColour(' #ABC ')).toBe('#aabbcc');
    expect(parseColour('0B7A70')).toBe('#0b7a70');
    expect(parseColour('red')).toBeUndefined();
  });
});
