import type { StreamRef } from '@plenary/domain'
import type { Database, Statement } from '../database/database.js'
import { circleId } from '../door/identity.js'

/** By what a reader is let in: the credential that they showed, by its hash, and the office in which they read. */
export interface Pass {
  readonly credential: Buffer
  readonly office: string
}
/** Of what a reader is told: of a commission, and of the desk of their own part. */
export interface Scope {
  readonly commission: string
  readonly part: string | null
}
/** The journal of a circle, as far as it is known. */
export interface Place {
  readonly circle: string
  readonly seq: number
}
/** That something changed, and nothing of what. */
export interface Change extends StreamRef {
  readonly seq: number
}

const scopes: Statement = { name: 'scopes_of', text: 'select reader, commission, part from scopes_of($1, $2)' }
const changes: Statement = {
  name: 'changes_since',
  text: 'select asked, seq, kind, stream as id from changes_since($1, $2, $3, $4, $5)',
}
const heads: Statement = { name: 'heads', text: 'select id, seq from circle where id = any($1)' }
const between: Statement = {
  name: 'changes_between',
  text: 'select seq, kind, stream as id from journal where circle = $1 and seq > $2 and seq <= $3 order by seq',
}

/** Of a circle so many at most are told at once; the rest the next time. */
const most = 1_000

/** The circles of a scope, the commission's first; that of a desk may not be there yet. */
export const circlesOf = ({ commission, part }: Scope): readonly string[] =>
  part === null ? [commission] : [commission, circleId(commission, part)]

/** What is asked for those who are told live: for all of them together on connections of its own, whatever else waits. */
export class Live {
  constructor(
    private readonly database: Database,
    private readonly forAll: Database,
  ) {}

  /** Of what each of these may be told now; null: of nothing any more. */
  async scopes(passes: readonly Pass[]): Promise<(Scope | null)[]> {
    const rows = await this.forAll.all<Scope & { reader: number }>(scopes, [
      passes.map(({ credential }) => credential),
      passes.map(({ office }) => office),
    ])
    const found = new Map(rows.map(({ reader, commission, part }) => [reader - 1, { commission, part }]))
    return passes.map((_, index) => found.get(index) ?? null)
  }

  /** What changed behind each of these places, for who shows the pass beside it. */
  async changes(asked: readonly (Pass & Place)[]): Promise<Change[][]> {
    const rows = await this.forAll.all<Change & { asked: number }>(changes, [
      asked.map(({ credential }) => credential),
      asked.map(({ office }) => office),
      asked.map(({ circle }) => circle),
      asked.map(({ seq }) => seq),
      most,
    ])
    const found: Change[][] = asked.map(() => [])
    for (const { asked: index, ...change } of rows) found[index - 1]?.push(change)
    return found
  }

  /** How far the journals of these circles are, in the name of who asks; one that is not there yet is at 0. */
  async heads(circles: readonly string[]): Promise<number[]> {
    const rows = await this.database.all<{ id: string; seq: number }>(heads, [circles])
    return circles.map((circle) => rows.find(({ id }) => id === circle)?.seq ?? 0)
  }

  /** What changed in a circle behind one seq up to another, in the name of who asks. */
  between(circle: string, from: number, to: number): Promise<Change[]> {
    return from >= to ? Promise.resolve([]) : this.database.all(between, [circle, from, to])
  }

  close(): Promise<void> {
    return this.forAll.close()
  }
}
