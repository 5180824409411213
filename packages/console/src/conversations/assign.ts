import { createStore } from '../ui/store.ts';

/** The list of colleagues to hand a conversation to: opened by a button, a key or the palette alike. */
export const assignMenu = createStore({ open: false });
export const openAssign = () => assignMenu.change({ open: true });
