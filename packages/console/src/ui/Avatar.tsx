import { useState } from 'react';
import classes from './Avatar.module.css';

interface Props {
  /** Null: nobody known, a plain silhouette. */
  name: string | null;
  photo?: string | null | undefined;
  /** What the colour is made from, so that a person keeps theirs everywhere: an id. */
  seed: string;
  size?: number;
  presence?: 'online' | 'away' | 'offline' | undefined;
}

/** Calm colours on which white letters keep 4.5 : 1. */
const colours = ['#a54f3a', '#3f6b8a', '#52763a', '#7a6a3d', '#7a5c99', '#9a4b6c', '#2f7474', '#6b6257', '#4f63a0', '#8a5a2b'];

function colourOf(seed: string): string {
  // FNV-1a, then mixed once more: ids made one after another must not share a colour.
  let mix = 2166136261;
  for (const sign of seed) mix = Math.imul(mix ^ (sign.codePointAt(0) ?? 0), 16777619);
  mix = Math.imul(mix ^ (mix >>> 15), 2246822507);
  return colours[((mix ^ (mix >>> 13)) >>> 0) % colours.length] ?? '#6b6257';
}

/** First letters of the first two words: «Анна Котова» is АК. */
function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('');
}

/** A person as a small round picture: the photo, or the initials. Decorative, since the name stands beside it. */
export function Avatar({ name, photo, seed, size = 34, presence }: Props) {
  const [broken, setBroken] = useState<string>();
  const letters = name ? initials(name) : '';
  return (
    <span className={classes.avatar} style={{ width: size, height: size }} aria-hidden>
      {photo && photo !== broken ? (
        <img className={classes.photo} src={photo} alt="" width={size} height={size} onError={() => setBroken(photo)} />
      ) : (
        // The letters are drawn by the style: as text they would count among the words of a button they stand in.
        <span
          className={classes.letters}
          data-letters={letters}
          style={{ background: letters ? colourOf(seed) : 'var(--ink-3)', fontSize: Math.round(size * 0.36) }}
        >
          {!letters && (
            <svg viewBox="0 0 24 24" width={size * 0.56} height={size * 0.56} fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
              <circle cx="12" cy="8" r="3.6" />
              <path d="M5.5 19.5c.7-3.6 3.2-5.5 6.5-5.5s5.8 1.9 6.5 5.5" strokeLinecap="round" />
            </svg>
          )}
        </span>
      )}
      {presence && presence !== 'offline' && <span className={classes.dot} data-presence={presence} />}
    </span>
  );
}
