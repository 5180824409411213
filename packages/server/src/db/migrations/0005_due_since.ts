/** Since when a reply has waited to be read for promises: so that its operator sees how late the reading is. */
export const sql = `
alter table promises_due add column created_at timestamptz not null default now();
`;
