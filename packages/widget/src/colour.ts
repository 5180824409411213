/** Colours as `#rrggbb`: what can be read on what, by the WCAG 2.2 formula. */

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** The contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** White where it can be read, else black: one of the two always reaches 4.5. */
export function inkOn(colour: string): '#ffffff' | '#000000' {
  return contrast('#ffffff', colour) >= 4.5 ? '#ffffff' : '#000000';
}

/** The colour itself, or the nearest tint (towards white) or shade (towards black) of it that can be read on `paper`. */
export function readableOn(paper: string, colour: string): string {
  const target = luminance(paper) > 0.4 ? 0 : 255;
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = `#${channels(colour)
      .map((channel) =>
        Math.round(channel + (target - channel) * share)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
    if (contrast(paper, mixed) >= 4.5) return mixed;
  }
  return target === 0 ? '#000000' : '#ffffff';
}
