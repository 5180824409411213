/** Brings no table. */
export const rows = '';
