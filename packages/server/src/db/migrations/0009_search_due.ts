/**
 * Words are put into the index after the commit. Taking a message apart costs more than writing it down, so a commit only notes what it wrote (one row,
 * however many messages), and the desk indexes that moments later. Until then a message is found among the newest thousand (`search_newest`).
 */
export const sql = `
create table search_due (
  id bigint generated always as identity primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  conversation_ids uuid[] not null,
  seqs int[] not null,
  created_at timestamptz not null default now()
);
alter table search_due enable row level security;
alter table search_due force row level security;
create policy wall on search_due using (workspace_id = (select otklik_workspace()) or (select otklik_door()) = 'due');

create table search_entries (
  conversation_id uuid not null,
  seq int not null,
  workspace_id uuid not null,
  created_at timestamptz not null,
  words tsvector not null,
  primary key (conversation_id, seq),
  foreign key (conversation_id, seq) references conversations_entries on delete cascade
);
alter table search_entries enable row level security;
alter table search_entries force row level security;
create policy wall on search_entries using (workspace_id = (select otklik_workspace()));
-- Each message goes into its place at once: gathered in a list, they would go all together some day, and everybody would wait.
create index search_entries_words on search_entries using gin (words) with (fastupdate = off);

-- What is there already waits like anything new; the newest are served first.
insert into search_due (workspace_id, conversation_ids, seqs)
  select workspace_id, array_agg(conversation_id), array_agg(seq)
  from (
    select workspace_id, conversation_id, seq, row_number() over (partition by workspace_id order by created_at desc) / 200 as part
    from conversations_entries where kind = 'message'
  ) as old
  group by workspace_id, part order by part desc;

drop trigger search_learn on conversations_entries;
create function search_wait() returns trigger language plpgsql as $$
begin
  insert into search_due (workspace_id, conversation_ids, seqs)
    select workspace_id, array_agg(conversation_id), array_agg(seq) from written where kind = 'message' group by workspace_id;
  return null;
end $$;
create trigger search_wait after insert on conversations_entries referencing new table as written for each statement execute function search_wait();

-- As it stands in 0007_search_weeks, on the index that is filled later.
create or replace function search_messages(query tsquery, most int) returns table (conversation_id uuid, seq int)
language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set enable_indexscan = off set enable_seqscan = off as $$
declare
  weeks int;
  wanted tsquery;
  ids uuid[];
  seqs int[];
begin
  foreach weeks in array array[2, 16, 0] loop
    -- One week ahead: the clock of whoever wrote may have been.
    select query && string_agg(quote_literal('@' || search_week(now()) - ago), '|')::tsquery into wanted from generate_series(-1, weeks) as ago where weeks > 0;
    select array_agg(n.conversation_id), array_agg(n.seq) into ids, seqs from (
      select e.conversation_id, e.seq from search_entries e
      where e.workspace_id = otklik_workspace() and e.words @@ coalesce(wanted, query)
      order by e.created_at desc limit most
    ) as n;
    exit when cardinality(ids) >= most;
  end loop;
  return query select * from unnest(ids, seqs);
end $$;
drop index search_messages_words;

-- An entry belongs to its conversation, and that to the workspace: asking again with every message only costs.
alter table conversations_entries drop constraint conversations_entries_workspace_id_fkey;
`;
