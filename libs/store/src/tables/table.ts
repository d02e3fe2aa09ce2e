import type { EntitySchemaColumnOptions, EntitySchemaIndexOptions, EntitySchemaOptions } from 'typeorm'

export type ColumnType =
  'uuid' | 'text' | 'int' | 'bigint' | 'bool' | 'bytea' | 'json' | 'jsonb' | 'date' | 'timestamptz'

export interface Column {
  readonly type: ColumnType
  readonly key?: true
  readonly nullable?: true
  readonly default?: string | number
  readonly identity?: true
}
export const column = (type: ColumnType, fallback?: string | number): Column =>
  fallback === undefined ? { type } : { type, default: fallback }
export const optional = (type: ColumnType): Column => ({ type, nullable: true })
export const key = (type: ColumnType): Column => ({ type, key: true })
export const identity: Column = { type: 'bigint', key: true, identity: true }

interface Constraints {
  readonly indices?: EntitySchemaIndexOptions[]
  readonly checks?: { name: string; expression: string }[]
}
/** A table as options of an entity schema: migrations make schemas of it, the door needs TypeORM for nothing. */
export type Table = EntitySchemaOptions<Record<string, unknown>>

/** Its primary key is named `<table>_key`. */
export function table(name: string, columns: Readonly<Record<string, Column>>, constraints: Constraints = {}): Table {
  const options = Object.entries(columns).map(
    ([property, one]) => [property, columnOptions(name, property, one)] as const,
  )
  return { name, tableName: name, columns: Object.fromEntries(options), ...constraints }
}

function columnOptions(tableName: string, property: string, one: Column): EntitySchemaColumnOptions {
  const { default: fallback } = one
  return {
    type: one.type,
    name: property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    nullable: one.nullable ?? false,
    ...(one.key && { primary: true, primaryKeyConstraintName: `${tableName}_key` }),
    ...(fallback !== undefined && { default: typeof fallback === 'string' ? () => fallback : fallback }),
    ...(one.identity && { generated: 'increment', generatedIdentity: 'ALWAYS' }),
  }
}

/** Name, type and place in the key of every column: what generated SQL is made of. */
export const columnsOf = ({ columns }: Table) =>
  Object.entries(columns).map(([property, one]) => ({
    property,
    name: one?.name ?? property,
    type: one?.type as ColumnType,
    key: one?.primary === true,
  }))
