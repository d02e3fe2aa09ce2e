import type { Stores } from '../support/tally-store.js'

export interface Policy {
  readonly table: string
  readonly policy: string
  readonly who: string
  /** SELECT, ALL … */
  readonly what: string
  /** It lets through whatever is asked for. */
  readonly isOpen: boolean
}
/** A function or a view, as the database would make it again. */
export interface Definition {
  readonly name: string
  readonly sql: string
  /** It answers in the name of its owner. */
  readonly asOwner: boolean
}
export interface InDatabase {
  readonly policies: readonly Policy[]
  readonly definitions: readonly Definition[]
}

/** What a migrated database is walled by. */
export const inDatabase = async ({ sql }: Pick<Stores, 'sql'>): Promise<InDatabase> => ({
  policies: await sql<Policy>(
    `select tablename as table, policyname as policy, array_to_string(roles, ' ') as who, cmd as what,
        qual = 'true' as "isOpen"
      from pg_policies order by 1, 2`,
  ),
  definitions: await sql<Definition>(
    `select proname as name, pg_get_functiondef(oid) as sql, prosecdef as "asOwner" from pg_proc
        where pronamespace = 'public'::regnamespace and prokind = 'f'
      union all
      select viewname, format('create or replace view %I as %s', viewname, definition), true from pg_views
        where schemaname = 'public'
      order by 1`,
  ),
})
