// Counts over the journal's payloads alone, in SQL: nothing of the product has a part in it.

/** Runs SQL with the rights of the database's administrator. */
type Sql = <T extends object>(text: string, values?: unknown[]) => Promise<T[]>

export interface Reminders {
  readonly sent: number
  /** The same reminder of the same duty for the same due instant, sent more than once. */
  readonly doubled: number
  /** Sent before the instant that the deadline had named for this body, or of a deadline that nobody had drawn. */
  readonly early: number
}

const reminders = `
  with entry as (
    select stream, version, at as written, type, payload::jsonb -> 'event' as event
    from journal where circle = $1),
  drawn as materialized (
    select stream, version, deadline, (deadline ->> 'from')::bigint as due
    from entry, jsonb_path_query(event, 'lax $.** ? (exists(@.reminders) && exists(@.from))') deadline),
  sent as (
    select stream, version, written, event ->> 'duty' as duty, event ->> 'level' as level,
      (event ->> 'offset')::int as days, (event ->> 'due')::bigint as due, (event ->> 'at')::bigint as at,
      event #>> '{holder,body}' as body
    from entry where type = 'DutyReminded')
  select count(*)::int as sent,
    (count(*) - count(distinct (stream, duty, level, days, due)))::int as doubled,
    (count(*) filter (where written < at or not exists (
      select from drawn d,
        jsonb_to_recordset(coalesce(d.deadline #> array['paused', s.body], d.deadline -> 'reminders'))
          as reminder(level text, "offset" int, at bigint)
      where (d.stream, d.due, reminder.level, reminder."offset") = (s.stream, s.due, s.level, s.days)
        and d.version < s.version and reminder.at <= s.at and reminder.at <= s.written)))::int as early
  from sent s`

export async function countReminders(sql: Sql, commission: string): Promise<Reminders> {
  const [counted] = await sql<Reminders>(reminders, [commission])
  return counted as Reminders
}

const acknowledged = `
  with entry as (
    select payload::jsonb ->> 'key' as key, stream, version, payload::jsonb -> 'event' as event from journal),
  act as (
    select key, count(distinct stream) as streams, max(version) - min(version) + 1 as versions, count(*) as entries,
      count(distinct event) as events
    from entry where key is not null group by key)
  select wanted.key, act.key is not null as found
  from unnest($1::text[]) wanted(key) left join act using (key)
  where act.key is null or streams > 1 or versions <> entries or events <> entries`

export interface Acknowledged {
  readonly lost: readonly string[]
  /** Not one act: on two streams, at two places of one, or telling the same twice. */
  readonly doubled: readonly string[]
}

/** Each key that was acknowledged stands for one act: events of one stream, one after another, none of them twice. */
export async function countAcknowledged(sql: Sql, keys: readonly string[]): Promise<Acknowledged> {
  const rows = await sql<{ key: string; found: boolean }>(acknowledged, [[...keys]])
  const named = (isFound: boolean) => rows.filter(({ found }) => found === isFound).map(({ key }) => key)
  return { lost: named(false), doubled: named(true) }
}

/** What happened in each session: of every kind of stream, which event of which stage, by whom, how often. */
export async function outlineOf(sql: Sql, commission: string): Promise<string[]> {
  const rows = await sql<{ line: string }>(outline, [commission])
  return rows.map(({ line }) => line)
}

// Ids differ from one commission to the next.
const duty = `regexp_replace(e.event ->> 'duty', '[0-9a-f-]{36}', '*')`
const outline = `
  with entry as (
    select stream, kind, type, payload::jsonb -> 'event' as event, payload::jsonb -> 'actor' as actor
    from journal where circle = $1),
  origin as (
    select distinct on (stream) stream, jsonb_path_query_first(event, 'lax $.*.session') #>> '{}' as session
    from entry where jsonb_path_exists(event, 'lax $.*.session') order by stream),
  session as (select event -> 'founding' ->> 'id' as id, event -> 'founding' ->> 'ordinal' as ordinal
    from entry where type = 'SessionAnnounced')
  select concat_ws(' ', coalesce(s.ordinal, '-'), e.kind, coalesce(e.actor ->> 'office', e.actor ->> 'kind'), e.type,
      coalesce(e.event ->> 'stage', e.event -> 'question' ->> 'stage'), 'round ' || (e.event ->> 'round'),
      e.event ->> 'because', ${duty}, e.event ->> 'level', 'x ' || count(*)) as line
  from entry e left join origin o using (stream)
    left join session s on s.id = case e.kind when 'session' then e.stream::text else o.session end
  group by s.ordinal, e.kind, e.actor ->> 'office', e.actor ->> 'kind', e.type, e.event ->> 'stage',
    e.event -> 'question' ->> 'stage', e.event ->> 'round', e.event ->> 'because', ${duty}, e.event ->> 'level'
  order by 1`
