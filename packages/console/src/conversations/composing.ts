import type { File as Attached } from '@otklik/contract/files';

/** What others may ask of the composer on the screen. */
export interface OpenComposer {
  focus: () => void;
  /** Gives a text and its files back to be changed. */
  restore: (text: string, files: Attached[]) => void;
}

let current: OpenComposer | undefined;
/** Asked for while the composer was still on its way. */
let wanted = false;

/** Tells which composer is on the screen; answers how to take it off. */
export function setComposer(composer: OpenComposer): () => void {
  current = composer;
  if (wanted) composer.focus();
  wanted = false;
  return () => {
    if (current === composer) current = undefined;
  };
}

export function focusComposer(): void {
  wanted = current === undefined;
  current?.focus();
}
export const restoreToComposer = (text: string, files: Attached[]) => current?.restore(text, files);

let walking = false;
/** Somebody walks through the list by single keys: the next composer must not catch the key after. */
export const walkOn = () => {
  walking = true;
};
/** Whether the conversation was come to by walking; asked once by its composer. */
export function cameWalking(): boolean {
  const came = walking;
  walking = false;
  return came;
}
