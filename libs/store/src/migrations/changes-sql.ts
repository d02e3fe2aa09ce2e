import { notice } from '../tables/owed.js'
import { ofCommission, projectedTables } from '../tables/projected.js'
import { columnsOf, type Table } from '../tables/table.js'

/** Columns are quoted: `position`, `class` and `number` are words of SQL too. */
const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

/** Upsert and delete of one projected table, from the arrays that the door sends under its name. */
function changesOf(table: Table): string {
  const name = `"${table.name}"`
  const columns = columnsOf(table)
  const rest = columns.filter((one) => !one.key).map((one) => one.name)
  // What a holder was told once is not told again under the same key.
  const again =
    table === notice
      ? 'nothing'
      : `update set (${quoted(rest)}) = row(${rest.map((it) => `excluded."${it}"`).join(', ')}) where kept.stream = of_stream`
  const same = columns.filter((one) => one.key).map((one) => `kept."${one.name}" = gone."${one.name}"`)
  return `
  if changes->'put' ? '${table.name}' then
    insert into ${name} as kept (${quoted(columns.map((one) => one.name))})
    select ${columns.map((one) => `made."${one.name}"`).join(', ')}
    from jsonb_populate_recordset(null::${name}, changes->'put'->'${table.name}') made
    where made.stream = of_stream and made.circle = of_circle${ownCommission(table)}
    on conflict on constraint "${table.name}_key" do ${again};
  end if;
  if changes->'gone' ? '${table.name}' then
    delete from ${name} kept using jsonb_populate_recordset(null::${name}, changes->'gone'->'${table.name}') gone
    where ${same.join(' and ')} and kept.stream = of_stream;
  end if;`
}

/** No row of another commission; what says who holds which office follows from the stream of the commission alone. */
const ownCommission = (table: Table): string =>
  [
    ...(columnsOf(table).some(({ name }) => name === 'commission') ? [' and made.commission = of_commission'] : []),
    ...(ofCommission.includes(table) ? [' and of_stream = of_commission'] : []),
  ].join('')

/**
 * Writes differences of rows, duties and notices of one stream, and of no other: made of the tables, so that a new
 * column needs no SQL by hand.
 */
export const applyChangesSql = `
drop function if exists apply_changes(jsonb, uuid, uuid);
create or replace function apply_changes(changes jsonb, of_stream uuid, of_circle uuid, of_commission uuid) returns void
language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
begin${projectedTables.map(changesOf).join('')}
end $$;`
