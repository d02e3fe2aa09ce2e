import { contentsIn } from '@plenary/domain'
import type { Queries } from '../database/database.js'
import { headsOf } from './anchor.js'

/** An entry with what its hash is made of. */
interface Entry {
  readonly seq: number
  readonly at: number
  readonly payload: string
  /** Hex, as all that follows. */
  readonly hash: string
}
/** The payload holds the SHA-256 of salt and text. Null: erased; the payload proves that it was written all the same. */
interface Text {
  readonly content: string
  readonly salt: string | null
  readonly text: string | null
}

const page = `select seq, at, payload, encode(hash, 'hex') as hash from journal
  where circle = $1 and seq > $2 order by seq limit 500`
const texts = `select id as content, case when bytes is not null then encode(salt, 'hex') end as salt,
    convert_from(bytes, 'UTF8') as text from content where circle = $1 and id = any($2)`

/**
 * The journal of one circle in lines of JSON that anybody can check with nothing but SHA-256: first its head, then every
 * entry. `withTexts`: each with what persons wrote, which the payload names. No line: there is no such circle.
 */
export async function* exportedLines(
  queries: Queries,
  { circle, commission }: { readonly circle: string; readonly commission: string },
  withTexts: boolean,
): AsyncGenerator<string> {
  const head = (await headsOf(queries, commission)).find((one) => one.circle === circle)
  if (!head) return
  yield JSON.stringify(head)
  for (let last = 0; last < head.seq;) {
    const entries = await queries.all<Entry>(page, [circle, last])
    // A journal with a gap at its end would be asked for ever.
    if (entries.length === 0) return
    const written = withTexts ? await textsOf(queries, circle, entries) : null
    for (const entry of entries) {
      const named = written && namedBy(entry).flatMap((id) => written.get(id) ?? [])
      yield JSON.stringify(named && named.length > 0 ? { ...entry, texts: named } : entry)
    }
    last = entries.at(-1)?.seq ?? head.seq
  }
}

const namedBy = ({ payload }: Entry): string[] =>
  contentsIn((JSON.parse(payload) as { event: unknown }).event).map(({ content }) => content)

async function textsOf(
  queries: Queries,
  circle: string,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, Text>> {
  const rows = await queries.all<Text>(texts, [circle, entries.flatMap(namedBy)])
  return new Map(rows.map((row) => [row.content, row]))
}
