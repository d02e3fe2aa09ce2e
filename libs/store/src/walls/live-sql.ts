import { atDesk, dayAtSeat } from './sight-sql.js'

// One process asks for all who are told live of changes. It shows their credentials: without one it learns nothing.

/**
 * Of each credential that is shown, with the office in which its holder reads: of which commission they are told, and of
 * the desk of which part; no row: of nothing, or of nothing any more. Judged by today alone, to the second.
 */
const today = dayAtSeat('now_ms')
const scopesSql = `
create or replace function scopes_of(shown bytea[], offices text[])
returns table (reader integer, commission uuid, part text) language plpgsql
stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  now_ms constant bigint := server_now();
begin
  return query select t.reader::integer, t.commission, max(t.body) filter (where ${atDesk}) from (
    select s.reader, h.commission, t.body, t.role
      from unnest(shown, offices) with ordinality s(hash, office, reader)
      join valid_credential h on h.hash = s.hash
      join term t on t.commission = h.commission and t.person = h.person and t.office = s.office
        and t.office = coalesce(h.office, t.office) and t.role <> 'administrator'
      left join clock o on o.commission = h.commission
      where t.from_on <= ${today} and (t.until_on is null or t.until_on >= ${today})
    union all
    select s.reader, c.commission, c.body, c.role
      from unnest(shown, offices) with ordinality s(hash, office, reader)
      join held_by_claim c on c.hash = s.hash and c.office = s.office) t
    group by 1, 2;
end $$;`

/**
 * What stands in the journals of circles behind a seq, at most so many entries of each; a circle is answered for where
 * the credential that is shown for it opens it now. Whose circle has not moved is not looked into: this is asked often.
 */
const changesSql = `
create or replace function changes_since(shown bytea[], offices text[], circles uuid[], seqs bigint[], most integer)
returns table (asked integer, seq bigint, kind text, stream uuid) language plpgsql
stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
    with moved as materialized (
      select a.*, c.commission, c.part, row_number() over () as reader
      from unnest(shown, offices, circles, seqs) with ordinality a(hash, office, circle, seq, asked)
      join circle c on c.id = a.circle and c.seq > a.seq
    )
    select m.asked::integer, j.seq, j.kind, j.stream
    from (select array_agg(hash order by reader) as hashes, array_agg(office order by reader) as offices from moved) p
    cross join lateral scopes_of(p.hashes, p.offices) s
    join moved m on m.reader = s.reader
    cross join lateral (
      select e.seq, e.kind, e.stream from journal e where e.circle = m.circle and e.seq > m.seq order by e.seq limit most
    ) j
    where s.commission = m.commission and (m.circle = m.commission or m.part = s.part)
    order by 1, 2;
end $$;`

export const liveSql = [scopesSql, changesSql].join('\n')
