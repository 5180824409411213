let audio: AudioContext | undefined;

/** Browsers let a page sound only after a click or a key: called in one, it makes ready. */
export function readySound(): Promise<void> {
  audio ??= new AudioContext();
  return audio.resume();
}

/** Two soft notes. */
export function chime() {
  if (audio?.state !== 'running') return;
  for (const [pitch, afterSeconds] of [
    [740, 0],
    [988, 0.11],
  ] as const) {
    const at = audio.currentTime + afterSeconds;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.12, at + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.45);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.5);
  }
}
