import { canBeKept } from '@plenary/store'
import { z } from 'zod'
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

/** Before the first id that there may be. */
export const nobody = '00000000-0000-0000-0000-000000000000'

const id = z.uuid()
const count = z.int().min(0)
const text = z.string().max(1_000).refine(canBeKept)
/** What the cursor of each list holds: a cursor comes from outside, whoever wrote it. */
export const cursors = {
  commissions: z.tuple([id]),
  documents: z.tuple([id]),
  register: z.tuple([count, id]),
  followUp: z.tuple([id, text]),
  journal: z.tuple([count]),
  notices: z.tuple([count, text]),
}

const cursorOf = (key: readonly (string | number)[]) => Buffer.from(JSON.stringify(key)).toString('base64url')

/** The key of the entry after which the page begins, or where the list begins. */
export function afterOf<Key>({ after }: PageAsked, cursor: z.ZodType<Key>, beginning: NoInfer<Key>): Key {
  if (after === undefined) return beginning
  const { data, success } = cursor.safeParse(decoded(after))
  return success ? data : fault.queryMalformed({ parameters: ['after'] })
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return fault.queryMalformed({ parameters: ['after'] })
  }
}
