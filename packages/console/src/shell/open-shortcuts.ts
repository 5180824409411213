import { createStore } from '../ui/store.ts';

/** The list of shortcuts: opened by its key, from the menu or the palette. */
export const sheet = createStore({ open: false });
export const openShortcuts = () => sheet.change({ open: true });
