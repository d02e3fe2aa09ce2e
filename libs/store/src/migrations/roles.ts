import type { Client } from 'pg'
import { roles } from '../database/role.js'

/** Makes the roles that are missing, and lets the user of this connection act as each of them. */
export async function bringRoles(client: Client): Promise<void> {
  const { rows: known } = await client.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1)',
    [Object.values(roles)],
  )
  const missing = Object.values(roles).filter((role) => !known.some(({ rolname }) => rolname === role))
  for (const role of missing) {
    await client.query(`create role ${role} nologin nosuperuser nocreatedb nocreaterole nobypassrls`)
    await client.query(`grant ${role} to current_user`)
  }
  const {
    rows: [schema],
  } = await client.query<{ may: boolean }>("select has_schema_privilege('plenary_owner', 'public', 'create') as may")
  if (!schema?.may) await client.query('grant create on schema public to plenary_owner')
  await client.query('grant usage on schema public to plenary_owner, plenary_api, plenary_entrance, plenary_engine')
}
