/**
 * The first tables. Every one belongs to a workspace and is guarded by PostgreSQL itself: a transaction sees the rows of
 * `otklik.workspace_id`, and, before the workspace is known, the few tables of the door it names in `otklik.door`.
 */
export const sql = `
create extension if not exists pg_trgm;

create function otklik_workspace() returns uuid language sql stable
  as $$ select nullif(current_setting('otklik.workspace_id', true), '')::uuid $$;
create function otklik_door() returns text language sql stable
  as $$ select coalesce(current_setting('otklik.door', true), '') $$;

create table workspaces (
  id uuid primary key,
  name text not null,
  time_zone text not null,
  languages text[] not null,
  logo_file_id uuid,
  amber_seconds int not null default 20,
  red_seconds int not null default 40,
  presence_seconds int not null,
  demo boolean not null default false,
  created_at timestamptz not null default now()
);

-- People and their sessions: better-auth reads and writes person, person_session, person_account, person_verification.
create table people (
  id uuid primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  role text not null check (role in ('owner', 'supervisor', 'agent')),
  photo_file_id uuid,
  language text not null check (language in ('ru', 'en')),
  status text not null default 'online' check (status in ('online', 'away', 'invisible')),
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  send_key text not null default 'enter' check (send_key in ('enter', 'ctrl_enter')),
  sound boolean not null default true,
  desktop_notifications boolean not null default false,
  -- Present until then: pushed on while a tab is open, so that a closed tab or a killed server needs no cleaning up.
  online_until timestamptz,
  deactivated_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index people_email on people (lower(email));
create index people_workspace on people (workspace_id);

create table people_sessions (
  id uuid primary key,
  workspace_id uuid references workspaces on delete cascade,
  person_id uuid not null references people on delete cascade,
  token text not null unique,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index people_sessions_person on people_sessions (person_id);

create table people_accounts (
  id uuid primary key,
  workspace_id uuid references workspaces on delete cascade,
  person_id uuid not null references people on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index people_accounts_person on people_accounts (person_id);

create table people_verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- One-time links: invitations and password resets. Only the hash of the secret is kept.
create table people_links (
  id uuid primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  kind text not null check (kind in ('invitation', 'reset')),
  secret_hash bytea not null unique,
  email text not null,
  role text check (role in ('owner', 'supervisor', 'agent')),
  person_id uuid references people on delete cascade,
  made_by uuid references people on delete set null,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
create index people_links_workspace on people_links (workspace_id);

-- Failed tries by account and by address; a row starts anew when its window has passed.
create table people_tries (
  subject text primary key,
  tries int not null,
  window_ends_at timestamptz not null
);

create table sites (
  id uuid primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  key text not null unique,
  name text not null,
  allowed_origins text[] not null default '{}',
  language text not null default 'page' check (language in ('ru', 'en', 'page')),
  look jsonb not null,
  sneak_peek boolean not null default false,
  created_at timestamptz not null default now()
);
create index sites_workspace on sites (workspace_id);

create table sites_identity_keys (
  id text primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  site_id uuid not null references sites on delete cascade,
  secret text not null,
  created_at timestamptz not null default now()
);
create index sites_identity_keys_site on sites_identity_keys (site_id);

create table files (
  id uuid primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  -- 'agent' and 'customer' files are read through their conversation; a 'photo' is a face or a logo.
  kind text not null check (kind in ('agent', 'customer', 'photo')),
  owner_id uuid not null,
  -- Its random name on the disk, so that no address can be guessed from an id.
  stored_as text not null,
  conversation_id uuid,
  -- The message it hangs on; null while it is only uploaded.
  entry_id uuid,
  name text not null,
  type text not null,
  bytes int not null,
  width int,
  height int,
  created_at timestamptz not null default now()
);
create index files_entry on files (conversation_id, entry_id);
create index files_loose on files (created_at) where conversation_id is null and kind <> 'photo';

create table customers (
  id uuid primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  number int not null,
  external_id text,
  name text,
  email text,
  phone text,
  attributes jsonb not null default '{}',
  -- Names of the attributes that the shop's server signed: pages can't overwrite those.
  signed_attributes text[] not null default '{}',
  language text check (language in ('ru', 'en')),
  time_zone text,
  device text,
  online_until timestamptz,
  last_seen_at timestamptz,
  created_at timestamptz not null default now(),
  unique (workspace_id, number),
  unique (workspace_id, external_id)
);
create table customers_counters (
  workspace_id uuid primary key references workspaces on delete cascade,
  last_number int not null
);

-- A browser of a customer on one site. The token is kept as a SHA-256.
create table customers_sessions (
  id uuid primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  site_id uuid not null references sites on delete cascade,
  customer_id uuid not null references customers on delete cascade,
  token_hash bytea not null unique,
  origin text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index customers_sessions_customer on customers_sessions (customer_id);

create table customers_pages (
  id bigint generated always as identity primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  customer_id uuid not null references customers on delete cascade,
  url text not null,
  title text not null,
  viewed_at timestamptz not null
);
create index customers_pages_customer on customers_pages (customer_id, id desc);

create table conversations (
  id uuid primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  site_id uuid not null references sites on delete cascade,
  customer_id uuid not null references customers on delete cascade,
  channel text not null default 'widget' check (channel in ('widget')),
  status text not null check (status in ('queued', 'assigned', 'solved')),
  assignee_id uuid references people on delete set null,
  seq int not null,
  -- Number of the newest message (entries that are not messages are hidden from customers).
  message_seq int not null,
  preview_by text not null check (preview_by in ('customer', 'agent', 'system')),
  preview_text text not null,
  preview_files int not null default 0,
  waiting_since timestamptz,
  -- The newest reply of a person, and who gave it: a colleague who has not seen it is asked before sending.
  reply_seq int not null default 0,
  reply_by uuid references people on delete set null,
  customer_delivered_seq int not null default 0,
  customer_seen_seq int not null default 0,
  agent_seen_seq int not null default 0,
  -- Seconds from the first customer message to the first reply; null until then.
  first_reply_seconds int,
  updated_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  check ((status = 'queued') = (assignee_id is null) or status = 'solved')
);
-- One index a view: who has waited longest, then the newest change.
create index conversations_open on conversations (workspace_id, coalesce(waiting_since, 'infinity'), updated_at desc, id) where status <> 'solved';
create index conversations_queue on conversations (workspace_id, coalesce(waiting_since, 'infinity'), updated_at desc, id) where status = 'queued';
create index conversations_mine on conversations (assignee_id, coalesce(waiting_since, 'infinity'), updated_at desc, id) where status = 'assigned';
create index conversations_solved on conversations (workspace_id, updated_at desc, id) where status = 'solved';
create index conversations_customer on conversations (customer_id, updated_at desc);
create index conversations_replied on conversations (workspace_id, created_at desc) where first_reply_seconds is not null;

create table conversations_entries (
  conversation_id uuid not null references conversations on delete cascade,
  seq int not null,
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('message', 'taken', 'assigned', 'returned', 'solved', 'reopened')),
  by_kind text not null check (by_kind in ('customer', 'agent', 'system')),
  by_id uuid,
  to_id uuid,
  text text not null default '',
  created_at timestamptz not null,
  primary key (conversation_id, seq),
  unique (conversation_id, id)
);
create table conversations_reads (
  person_id uuid not null references people on delete cascade,
  conversation_id uuid not null references conversations on delete cascade,
  workspace_id uuid not null references workspaces on delete cascade,
  seq int not null,
  primary key (person_id, conversation_id)
);

create table conversations_drafts (
  person_id uuid not null references people on delete cascade,
  conversation_id uuid not null references conversations on delete cascade,
  workspace_id uuid not null references workspaces on delete cascade,
  text text not null,
  updated_at timestamptz not null default now(),
  primary key (person_id, conversation_id)
);

-- The wall.
do $$
declare
  guarded record;
begin
  for guarded in
    select * from (values
      ('workspaces', 'id', 'workspaces people'),
      ('people', 'workspace_id', 'people'),
      ('people_sessions', 'workspace_id', 'people'),
      ('people_accounts', 'workspace_id', 'people'),
      ('people_verifications', null, 'people'),
      ('people_links', 'workspace_id', 'people'),
      ('people_tries', null, 'people'),
      ('sites', 'workspace_id', 'sites'),
      ('sites_identity_keys', 'workspace_id', ''),
      ('files', 'workspace_id', 'files'),
      ('customers', 'workspace_id', ''),
      ('customers_counters', 'workspace_id', ''),
      ('customers_sessions', 'workspace_id', 'visitors'),
      ('customers_pages', 'workspace_id', ''),
      ('conversations', 'workspace_id', ''),
      ('conversations_entries', 'workspace_id', ''),
      ('conversations_reads', 'workspace_id', ''),
      ('conversations_drafts', 'workspace_id', '')
    ) as t(name, owner, doors)
  loop
    execute format('alter table %I enable row level security', guarded.name);
    execute format('alter table %I force row level security', guarded.name);
    -- A table without a door gets the bare comparison: only that can use an index.
    execute format(
      'create policy wall on %I using (%s)',
      guarded.name,
      concat_ws(' or ',
        case when guarded.owner is not null then format('%I = otklik_workspace()', guarded.owner) end,
        case when guarded.doors <> '' then format('otklik_door() = any (%L)', string_to_array(guarded.doors, ' ')) end
      )
    );
  end loop;
end $$;
`;
