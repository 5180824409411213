import { describe, expect, it } from 'vitest';
import { clampCrop, cutSquare, zoomCrop } from './crop.ts';

const wide = { width: 400, height: 200 };

describe('Cutting a photo square', () => {
  it('takes the middle unless told otherwise', () => {
    expect(cutSquare({ scale: 1, x: 0, y: 0 }, wide, 100)).toEqual({ x: 100, y: 0, side: 200 });
  });

  it('never leaves an empty edge', () => {
    expect(clampCrop({ scale: 0.2, x: 999, y: 999 }, wide, 100)).toEqual({ scale: 1, x: 50, y: 0 });
    expect(cutSquare(clampCrop({ scale: 1, x: 999, y: 0 }, wide, 100), wide, 100)).toEqual({ x: 0, y: 0, side: 200 });
  });

  it('zooms about the middle and back', () => {
    const near = zoomCrop({ scale: 1, x: 20, y: 0 }, 2, wide, 100);
    expect(near).toEqual({ scale: 2, x: 40, y: 0 });
    expect(cutSquare(near, wide, 100).side).toBe(100);
    expect(zoomCrop(near, 1, wide, 100)).toEqual({ scale: 1, x: 20, y: 0 });
  });
});
