import { createHash } from 'node:crypto';

/** A desk as the first version kept it. `$password` is the hash of the cast's password. */
export const ids = {
  workspace: '01900000-0000-7000-8000-000000000001',
  person: '01900000-0000-7000-8000-000000000002',
  site: '01900000-0000-7000-8000-000000000003',
  customer: '01900000-0000-7000-8000-000000000004',
  conversation: '01900000-0000-7000-8000-000000000005',
  entry: '01900000-0000-7000-8000-000000000006',
  row: '01900000-0000-7000-8000-000000000007',
};
export const email = 'anna@example.ru';
export const token = 'aTokenThatOnlyThisVisitorHasAndItIsLongEnoug';
const tokenHash = createHash('sha256').update(token).digest('hex');

export const rows = `
insert into workspaces (id, name, time_zone, languages, presence_seconds) values ('${ids.workspace}', 'Тихий дом', 'Europe/Moscow', '{ru,en}', 60);
insert into people (id, workspace_id, name, email, role, language) values ('${ids.person}', '${ids.workspace}', 'Анна', '${email}', 'owner', 'ru');
insert into people_sessions (id, workspace_id, person_id, token, expires_at) values ('${ids.row}', '${ids.workspace}', '${ids.person}', 'token', now() + interval '1 day');
insert into people_accounts (id, workspace_id, person_id, account_id, provider_id, password)
  values ('${ids.row}', '${ids.workspace}', '${ids.person}', '${ids.person}', 'credential', $password);
insert into people_verifications (id, identifier, value, expires_at) values ('${ids.row}', 'x', 'y', now() + interval '1 day');
insert into people_links (id, workspace_id, kind, secret_hash, email, role, expires_at) values ('${ids.row}', '${ids.workspace}', 'invitation', '\\x01', 'boris@example.ru', 'agent', now() + interval '1 day');
insert into people_tries (subject, tries, window_ends_at) values ('nobody', 1, now());
insert into sites (id, workspace_id, key, name, look) values ('${ids.site}', '${ids.workspace}', 'site-key-of-the-first-version', 'Тихий дом', '{}');
insert into sites_identity_keys (id, workspace_id, site_id, secret) values ('key', '${ids.workspace}', '${ids.site}', 'secret');
insert into files (id, workspace_id, kind, owner_id, stored_as, name, type, bytes) values ('${ids.row}', '${ids.workspace}', 'photo', '${ids.person}', repeat('a', 48), 'a.png', 'image/png', 1);
insert into customers (id, workspace_id, number, name) values ('${ids.customer}', '${ids.workspace}', 1, 'Ольга');
insert into customers_counters (workspace_id, last_number) values ('${ids.workspace}', 1);
insert into customers_sessions (id, workspace_id, site_id, customer_id, token_hash, origin, expires_at)
  values ('${ids.row}', '${ids.workspace}', '${ids.site}', '${ids.customer}', '\\x${tokenHash}', 'http://shop.test', now() + interval '30 days');
insert into customers_pages (workspace_id, customer_id, url, title, viewed_at) values ('${ids.workspace}', '${ids.customer}', 'http://shop.test/', 'Мёд', now());
insert into conversations (id, workspace_id, site_id, customer_id, status, seq, message_seq, preview_by, preview_text)
  values ('${ids.conversation}', '${ids.workspace}', '${ids.site}', '${ids.customer}', 'solved', 1, 1, 'customer', 'Где мой заказ?');
insert into conversations_entries (conversation_id, seq, workspace_id, id, kind, by_kind, by_id, text, created_at)
  values ('${ids.conversation}', 1, '${ids.workspace}', '${ids.entry}', 'message', 'customer', '${ids.customer}', 'Где мой заказ?', now());
insert into conversations_reads (person_id, conversation_id, workspace_id, seq) values ('${ids.person}', '${ids.conversation}', '${ids.workspace}', 1);
insert into conversations_drafts (person_id, conversation_id, workspace_id, text) values ('${ids.person}', '${ids.conversation}', '${ids.workspace}', 'Сейчас');
`;
