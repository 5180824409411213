import { signal } from '@preact/signals';
import { readMemory, writeMemory } from './memory.ts';
import { siteKey } from './state.ts';

const place = `otklik.${siteKey}.muted`;
export const muted = signal(readMemory(place) === '1');
let context: AudioContext | undefined;

export function toggleSound(): void {
  muted.value = !muted.value;
  writeMemory(place, muted.value ? '1' : null);
  if (!muted.value) chime();
}

/** Browsers let a page sound only after a click in it. */
export function unlockSound(): void {
  const unlock = () => {
    context ??= new AudioContext();
    void context.resume();
  };
  for (const sign of ['pointerdown', 'keydown'] as const) addEventListener(sign, unlock, { once: true, capture: true });
}

/** Two soft notes. */
function chime(): void {
  if (context?.state !== 'running') return;
  for (const [at, pitch] of [
    [0, 659.25],
    [0.12, 880],
  ] as const) {
    const start = context.currentTime + at;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.14, start + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.5);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + 0.5);
  }
}

/** Sounds for a message, in one tab only. */
export function soundFor(entryId: string): void {
  if (muted.value || context?.state !== 'running') return;
  if (!navigator.locks) {
    chime();
    return;
  }
  navigator.locks
    .request(`otklik.sound.${entryId}`, { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      chime();
      // Held while other tabs hear of the same message.
      await new Promise((resolve) => setTimeout(resolve, 3000));
    })
    // Forbidden here: then each tab sounds.
    .catch(chime);
}
