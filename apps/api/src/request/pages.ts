import { fault } from '../faults/http-fault.js'

export interface PageAsked {
  readonly after?: string
  readonly limit?: string
}
const usual = 50
const most = 200

export const limitOf = ({ limit }: PageAsked): number => (limit === undefined ? usual : Math.min(Number(limit), most))

/** One entry more than asked for says whether there is a next page; the cursor names the last entry of this one. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number)[],
  itemOf: (row: Row) => Item,
) {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null
  return { items: shown.map(itemOf), next }
}

const cursorOf = (key: readonly (string | number)[]) => Buffer.from(JSON.stringify(key)).toString('base64url')

/** The key of the entry after which the page begins, or where the list begins. */
export function afterOf<Key extends readonly (string | number)[]>({ after }: PageAsked, beginning: Key): Key {
  if (after === undefined) return beginning
  const key = decoded(after)
  const fits =
    Array.isArray(key) &&
    key.length === beginning.length &&
    key.every((part, index) => typeof part === typeof beginning[index])
  return fits ? (key as unknown as Key) : fault.queryMalformed({ parameters: ['after'] })
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return fault.queryMalformed({ parameters: ['after'] })
  }
}
