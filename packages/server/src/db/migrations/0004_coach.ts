/**
 * The standard of a desk and what is measured by it: its versions, promises read from replies, scores of solved conversations, and what
 * people say of them. Work that is due stands in tables of its own, open through the door `due` to whoever serves it.
 */
export const sql = `
create table standard_versions (
  workspace_id uuid not null references workspaces on delete cascade,
  number int not null check (number > 0),
  edits jsonb not null,
  by_id uuid references people on delete set null,
  by_name text not null,
  comment text not null default '',
  touched text[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (workspace_id, number)
);

-- Replies that may hold a promise and have not been read yet.
create table promises_due (
  entry_id uuid primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  conversation_id uuid not null references conversations on delete cascade,
  -- Somebody works on it until then; afterwards anybody may.
  taken_until timestamptz
);
create table promises (
  entry_id uuid not null,
  place int not null,
  workspace_id uuid not null references workspaces on delete cascade,
  conversation_id uuid not null references conversations on delete cascade,
  agent_id uuid not null references people on delete cascade,
  words text not null,
  due_at timestamptz,
  kept_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (entry_id, place)
);
create index promises_conversation on promises (conversation_id, created_at desc);
create index promises_open on promises (workspace_id, due_at) where kept_at is null;

-- Solved conversations that wait for their score.
create table quality_due (
  conversation_id uuid primary key references conversations on delete cascade,
  workspace_id uuid not null references workspaces on delete cascade,
  taken_until timestamptz,
  created_at timestamptz not null default now()
);
create index quality_due_next on quality_due (created_at);

create table quality_scores (
  conversation_id uuid not null references conversations on delete cascade,
  agent_id uuid not null references people on delete cascade,
  workspace_id uuid not null references workspaces on delete cascade,
  score int not null check (score between 0 and 100),
  version text not null,
  broken jsonb not null,
  broken_rules text[] not null,
  held text[] not null,
  not_applicable text[] not null,
  -- Of every rule that was on, and what a broken “rudeness” caps the score at: for a score made anew after an overrule.
  weights jsonb not null,
  cap int not null,
  story text not null,
  situation text not null,
  kind text not null check (kind in ('consultation', 'complaint')),
  mood text not null,
  fault text not null,
  solved_at timestamptz not null,
  primary key (conversation_id, agent_id)
);
create index quality_scores_newest on quality_scores (workspace_id, solved_at desc, conversation_id, agent_id);
create index quality_scores_agent on quality_scores (agent_id, solved_at desc, conversation_id);

create table quality_overrules (
  id uuid primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  conversation_id uuid not null references conversations on delete cascade,
  agent_id uuid not null references people on delete cascade,
  rule text not null,
  words text not null,
  seq int,
  reason text not null,
  by_id uuid references people on delete set null,
  by_name text not null,
  created_at timestamptz not null default now()
);
create index quality_overrules_conversation on quality_overrules (conversation_id);
create index quality_overrules_rule on quality_overrules (workspace_id, rule);

create table quality_calibrations (
  id uuid primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  title text not null,
  conversation_ids uuid[] not null,
  reviewer_ids uuid[] not null,
  closed_at timestamptz,
  created_at timestamptz not null default now()
);
create index quality_calibrations_newest on quality_calibrations (workspace_id, created_at desc);

create table quality_reviews (
  conversation_id uuid not null references conversations on delete cascade,
  agent_id uuid not null references people on delete cascade,
  reviewer_id uuid not null references people on delete cascade,
  calibration_id uuid references quality_calibrations on delete cascade,
  workspace_id uuid not null references workspaces on delete cascade,
  score int check (score between 0 and 100),
  marks jsonb not null,
  comment text not null,
  created_at timestamptz not null default now(),
  unique nulls not distinct (conversation_id, agent_id, reviewer_id, calibration_id)
);
create index quality_reviews_calibration on quality_reviews (calibration_id) where calibration_id is not null;

create table quality_appeals (
  id uuid primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  conversation_id uuid not null references conversations on delete cascade,
  agent_id uuid not null references people on delete cascade,
  line int,
  comment text not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  answer text not null default '',
  decided_by text,
  created_at timestamptz not null default now(),
  unique nulls not distinct (conversation_id, agent_id, line)
);
create index quality_appeals_open on quality_appeals (workspace_id) where state = 'open';

create table quality_notes (
  id uuid primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  conversation_id uuid not null references conversations on delete cascade,
  agent_id uuid not null references people on delete cascade,
  by_name text not null,
  text text not null,
  seen_at timestamptz,
  created_at timestamptz not null default now()
);
create index quality_notes_conversation on quality_notes (conversation_id);
create index quality_notes_agent on quality_notes (agent_id, created_at desc);

-- What an agent said the customer came with: corrects the coach there, and teaches it.
create table quality_corrections (
  conversation_id uuid primary key references conversations on delete cascade,
  workspace_id uuid not null references workspaces on delete cascade,
  locale text not null check (locale in ('ru', 'en')),
  text text not null,
  situation text,
  fault text,
  by_id uuid references people on delete set null,
  created_at timestamptz not null default now()
);
create index quality_corrections_newest on quality_corrections (workspace_id, created_at desc) where situation is not null;

-- Conversations that were solved before there was a score.
alter table conversations no force row level security;
insert into quality_due (conversation_id, workspace_id, created_at) select id, workspace_id, date_trunc('milliseconds', now()) from conversations where status = 'solved';
alter table conversations force row level security;

do $$
declare
  guarded record;
begin
  for guarded in
    select * from (values
      ('standard_versions', ''), ('promises_due', 'due'), ('promises', ''), ('quality_due', 'due'), ('quality_scores', ''),
      ('quality_overrules', ''), ('quality_calibrations', ''), ('quality_reviews', ''), ('quality_appeals', ''),
      ('quality_notes', ''), ('quality_corrections', '')
    ) as t(name, door)
  loop
    execute format('alter table %I enable row level security', guarded.name);
    execute format('alter table %I force row level security', guarded.name);
    execute format(
      'create policy wall on %I using (%s)',
      guarded.name,
      concat_ws(' or ', 'workspace_id = otklik_workspace()', case when guarded.door <> '' then format('otklik_door() = %L', guarded.door) end)
    );
  end loop;
end $$;
`;
