import type { Database, Queries } from '../database/database.js'
import { Outage } from '../database/outage.js'
import { projectedTables } from '../tables/projected.js'
import { type Anchor, type Head, headsOf } from './anchor.js'
import { calendarDifference } from './calendar.js'
import { chainDifference } from './chain.js'
import { streamDifference } from './compare.js'
import type { Difference } from './difference.js'
import { exportedLines } from './exported.js'
import { type Erasure, erasuresOf } from './erasures.js'
import { editionDifference } from './edition.js'
import { ledgerDifference } from './ledger.js'
import { rebuildStream } from './rebuild.js'
import { type Teller, toldStreams } from './retell.js'

export interface VerifyWish {
  /** Only this commission; absent: all. */
  readonly commission?: string
  /** Heads printed or sent earlier. */
  readonly anchors?: readonly Anchor[]
}
export interface Verified {
  readonly entries: number
  readonly streams: number
  /** Acts by which texts were erased: nothing else may be missing. */
  readonly erasures: readonly Erasure[]
  /** The first one found; null: everything follows from the journal, and the journal from its hashes. */
  readonly difference: Difference | null
}

export interface Rebuilt {
  readonly streams: number
  /** With events that this release does not know. */
  readonly unreadable: readonly string[]
}

const moment = 'isolation level repeatable read, read only'

/** Tools on the journal, for the owner of the tables: an operator at the command line. */
export class Journal {
  constructor(
    private readonly database: Database,
    private readonly teller: Teller,
  ) {}

  /** Reads one moment of the database, while it is in use. */
  verify({ commission, anchors = [] }: VerifyWish = {}): Promise<Verified> {
    return this.database.transaction((queries) => this.#verify(queries, commission ?? null, anchors), moment)
  }

  async #verify(queries: Queries, commission: string | null, anchors: readonly Anchor[]): Promise<Verified> {
    const told = await toldStreams(queries, commission, null)
    const entries = told.reduce((sum, { version }) => sum + version, 0)
    const erasures = await erasuresOf(queries, commission)
    const counted = { entries, streams: told.length, erasures }
    const chained =
      (await chainDifference(queries, commission, anchors)) ??
      (await ledgerDifference(queries, commission)) ??
      (await editionDifference(queries)) ??
      (await calendarDifference(queries)) ??
      (await orphan(queries, commission))
    if (chained) return { ...counted, difference: chained }
    for (const stream of told) {
      const difference = await streamDifference(queries, this.teller, stream, erasures)
      if (difference) return { ...counted, difference }
    }
    return { ...counted, difference: null }
  }

  /** One stream, or one after another all that the journal knows; one that cannot be read is left as it is. */
  async rebuild(stream?: string): Promise<Rebuilt> {
    const told = await toldStreams(this.database, null, stream ?? null)
    const unreadable: string[] = []
    for (const { id } of told) {
      try {
        await this.database.transaction((queries) => rebuildStream(queries, this.teller, id))
      } catch (error) {
        if (!(error instanceof Outage) || error.code !== 'stream.unreadable') throw error
        unreadable.push(id)
      }
    }
    return { streams: told.length - unreadable.length, unreadable }
  }

  /** One moment of the journal of a circle, line by line; answers how many. */
  export(
    place: { circle: string; commission: string },
    { texts, write }: { texts: boolean; write: (line: string) => void },
  ): Promise<number> {
    return this.database.transaction(async (queries) => {
      let lines = 0
      for await (const line of exportedLines(queries, place, texts)) {
        write(line)
        lines += 1
      }
      return lines
    }, moment)
  }

  heads(commission?: string): Promise<Head[]> {
    return headsOf(this.database, commission)
  }
}

/** A stream of which the journal knows nothing, or a row of no stream. */
async function orphan(queries: Queries, commission: string | null): Promise<Difference | null> {
  const ours = '($1::uuid is null or r.circle in (select id from circle where commission = $1))'
  const of = (table: string, column: string, other: string) =>
    `(select '${table}' as table, r.circle, r.${column} as stream from "${table}" r
      where ${ours} and not exists (select from ${other} = r.${column}) limit 1)`
  const parts = [
    of('stream', 'id', 'journal j where j.stream'),
    ...projectedTables.map(({ name }) => of(name, 'stream', 'stream s where s.id')),
  ]
  return (await queries.all<Difference>(`${parts.join(' union all ')} limit 1`, [commission]))[0] ?? null
}
