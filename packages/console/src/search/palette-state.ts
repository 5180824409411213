import { createStore } from '../ui/store.ts';

export const palette = createStore({ open: false });
export const openPalette = () => palette.change({ open: true });
export const closePalette = () => palette.change({ open: false });
