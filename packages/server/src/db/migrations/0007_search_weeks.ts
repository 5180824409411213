/**
 * Search by weeks. The index of the words knows the week of each message as one more word of it, so that the newest hits are found without
 * reading all the others: a word that stands in ten thousand messages has a few dozen hits in the last weeks.
 */
export const sql = `
-- No query can ask for it by chance: its sign is none of a word.
create function search_week(moment timestamptz) returns int language sql immutable parallel safe
  as $$ select floor(extract(epoch from moment) / 604800)::int $$;
create function search_indexed(text text, moment timestamptz) returns tsvector language sql immutable parallel safe
  as $$ select to_tsvector('russian', public.search_plain(text)) || array_to_tsvector(array['@' || public.search_week(moment)]) $$;

drop index search_messages_words;
create index search_messages_words on conversations_entries using gin (search_indexed(text, created_at)) where kind = 'message';

-- The newest messages with these words. How rare a word is, the planner cannot know: left alone it reads every message by age until it has found enough,
-- which for a word that nobody has used takes a minute. So only the index of the words may lead, each time planned for these very words: first among the
-- last weeks, then among more, at last among all. The one before it stays for those who still run the version before.
create function search_messages(query tsquery, most int) returns table (conversation_id uuid, seq int)
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
      select e.conversation_id, e.seq from conversations_entries e
      where e.workspace_id = otklik_workspace() and e.kind = 'message' and search_indexed(e.text, e.created_at) @@ coalesce(wanted, query)
      order by e.created_at desc limit most
    ) as n;
    exit when cardinality(ids) >= most;
  end loop;
  return query select * from unnest(ids, seqs);
end $$;
`;
