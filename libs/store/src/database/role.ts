/**
 * The roles of the database: migrations and rebuilding; people's acts and reads; who finds out whom somebody is that
 * signs in; relay, time and conductors.
 */
export const roles = {
  owner: 'plenary_owner',
  api: 'plenary_api',
  entrance: 'plenary_entrance',
  engine: 'plenary_engine',
} as const
export type Role = keyof typeof roles

/** Start-up option of a connection: whoever logs in acts with the rights of the role only. */
export const actingAs = (role: Role): string => `-c role=${roles[role]}`
