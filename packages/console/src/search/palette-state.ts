import { createStore } from '../ui/store.ts';

/** What has the cursor, inside a shadow root, too. */
function focusedNow(): Element | null {
  const host = document.activeElement;
  return host?.shadowRoot?.activeElement ?? host;
}

/** Whether the palette stands open, what has been typed for it, also while it was on its way, and what had the cursor before. */
export const palette = createStore<{ open: boolean; words: string; before: Element | null }>({ open: false, words: '', before: null });
export const openPalette = () => palette.get().open || palette.change({ open: true, before: focusedNow() });
export const closePalette = () => palette.change({ open: false, words: '', before: null });
export const typeWords = (words: string) => palette.change({ words });

/** For the field's `ref`: with its first appearance, since what is typed right after the key belongs there. */
export const takeCursor = (field: HTMLInputElement | null) => field?.focus();
