/**
 * Search. Row-level security forbids an index to every operator that might leak (full text, similarity), so the looking-up is done
 * by functions that run as the owner of the tables and compare the workspace themselves. They answer keys; whoever wants the
 * rows reads them behind the wall. Where the owner is bound by the wall too, they are as right, only slower.
 */
export const sql = `
-- ё is е for whoever searches.
create function search_plain(text) returns text language sql immutable parallel safe
  as $$ select translate(lower($1), 'ё', 'е') $$;
create function search_customer(name text, email text, phone text, external_id text) returns text language sql immutable parallel safe
  as $$ select translate(lower(concat_ws(' ', name, email, external_id, regexp_replace(phone, '\\D', '', 'g'))), 'ё', 'е') $$;

create index search_messages_words on conversations_entries using gin (to_tsvector('russian', search_plain(text))) where kind = 'message';
create index search_messages_age on conversations_entries (workspace_id, created_at) where kind = 'message';
create index search_customers_letters on customers using gin (search_customer(name, email, phone, external_id) gin_trgm_ops);

-- The words that occur at all, in their base form: a word that is not among them is taken for a slip of the nearest ones.
create table search_words (
  workspace_id uuid not null references workspaces on delete cascade,
  word text not null,
  primary key (workspace_id, word)
);
create index search_words_letters on search_words using gin (word gin_trgm_ops);
alter table search_words enable row level security;
alter table search_words force row level security;
create policy wall on search_words using (workspace_id = otklik_workspace());

create function search_learn() returns trigger language plpgsql as $$
begin
  -- In one order, so that two writers never wait for each other.
  insert into search_words (workspace_id, word)
    select distinct workspace_id, word
    from written, unnest(tsvector_to_array(to_tsvector('russian', search_plain(text)))) as word
    where kind = 'message' and length(word) between 3 and 30 and word !~ '[0-9]'
    order by 1, 2
  on conflict do nothing;
  return null;
end $$;
create trigger search_learn after insert on conversations_entries referencing new table as written for each statement execute function search_learn();

-- Those of the newest thousand messages that have these words: a common word has its hits there, and sorting all of its hits takes long.
create function search_newest(query tsquery, most int) returns table (conversation_id uuid, seq int)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.conversation_id, n.seq from (
    select e.conversation_id, e.seq, e.text, e.created_at from conversations_entries e
    where e.workspace_id = otklik_workspace() and e.kind = 'message'
    order by e.created_at desc limit 1000
  ) as n
  where to_tsvector('russian', search_plain(n.text)) @@ query
  order by n.created_at desc limit most
$$;

-- The newest messages with these words, of so many days. How rare a word is, the planner cannot know: left alone it reads every message by age until it
-- has found enough, which for a word that nobody has used takes a minute. So only the index of the words may lead, each time planned for these very words.
create function search_messages(query tsquery, days int, most int) returns table (conversation_id uuid, seq int)
language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set enable_indexscan = off set enable_seqscan = off as $$
begin
  return query select e.conversation_id, e.seq from conversations_entries e
    where e.workspace_id = otklik_workspace() and e.kind = 'message' and e.created_at > now() - make_interval(days => search_messages.days)
      and to_tsvector('russian', search_plain(e.text)) @@ query
    order by e.created_at desc limit most;
end $$;

create function search_near_words(slip text, most int) returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select near.word
  from unnest(tsvector_to_array(to_tsvector('russian', slip))) as base, search_words as near
  where near.workspace_id = otklik_workspace() and near.word % base and abs(length(near.word) - length(base)) <= 2
  order by similarity(near.word, base) desc, near.word limit most
$$;

create function search_customers(part text, most int) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from customers
  where workspace_id = otklik_workspace() and search_customer(name, email, phone, external_id) like '%' || part || '%'
  order by last_seen_at desc nulls last, id limit most
$$;
`;
