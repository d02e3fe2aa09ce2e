import type { Stores } from '../support/tally-store.js'
import type { Cycle } from '../support/http-cycle.js'

/** Rows of every list a page may show, behind the back of the door: how many there are is all that matters. */
const rows = (table: string, values: string): string =>
  `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(r) || jsonb_build_object(${values}))).*
    from (select * from ${table} where commission = $1 limit 1) r, generate_series(1, $2::int) n`
const ofCommission = [
  rows('decision', "'id', gen_random_uuid(), 'number', n::text"),
  rows('session', "'id', gen_random_uuid(), 'ordinal', n + 10"),
  rows('notice', "'key', 'many/' || n"),
  rows('duty', "'key', 'many/' || n, 'state', 'open', 'body', 'secretariat', 'role', 'commissionSecretary'"),
  `insert into commission select gen_random_uuid(), circle, stream, name, rehearsal
    from commission, generate_series(1, $2::int) where id = $1`,
  `insert into clause select d.id, 'many', c.circle, c.stream, c.session, c.state, c.control, c.carried, c.due_at
    from (select * from clause limit 1) c, (select id from decision where commission = $1 limit $2::int) d
    on conflict do nothing`,
  `insert into journal select circle, seq + n, at, gen_random_uuid(), kind, version, type, payload, hash
    from (select * from journal where circle = $1 order by seq desc limit 1) last, generate_series(1, $2::int) n`,
]

/** The agenda and the table of documents of the session, made so long. */
const longer = `
  with first as (
    select id, state::jsonb as s, (select value from jsonb_each(state::jsonb->'items') limit 1) as item,
      (select value from jsonb_each(state::jsonb->'documents') limit 1) as document
    from stream where id = $1)
  update stream set rebuilt_at = $2::int, state = (first.s
    || jsonb_build_object('order', first.s->'order' || (select jsonb_agg('item-' || n) from generate_series(1, $2::int) n))
    || jsonb_build_object('items', first.s->'items' || (select jsonb_object_agg('item-' || n,
        first.item || jsonb_build_object('id', 'item-' || n, 'documents', jsonb_build_array(md5('document-' || n)::uuid)))
        from generate_series(1, $2::int) n))
    || jsonb_build_object('documents', first.s->'documents' || (select jsonb_object_agg(md5('document-' || n)::uuid,
        first.document || jsonb_build_object('id', md5('document-' || n)::uuid, 'item', 'item-' || n))
        from generate_series(1, $2::int) n)))::text
  from first where stream.id = first.id`

/** As many items more everywhere. */
export async function multiply({ sql }: Stores, { id, session }: Cycle, count: number): Promise<void> {
  for (const statement of ofCommission) await sql(statement, [id, count])
  await sql(longer, [session, count])
  await sql('analyze')
}
