import { foundingOf, type Http, type Told } from './http-commission.js'
import {
  actors,
  acts,
  type ActRow,
  type ActorName,
  type Moment,
  notNow,
  type ReadRow,
  reads,
  stands,
  type Verdict,
  notTheirs,
  quoteOf,
  verdictOnActing,
  verdictOnListing,
  verdictOnReading,
} from './policy.js'
import type { PolicyStory } from './policy-story.js'

/** What the table says otherwise than the server. */
export interface Difference {
  readonly says: string
  readonly cell: string
  readonly expected: unknown
  readonly got: unknown
}
interface Listed {
  readonly type: string
  readonly allowed: boolean
  readonly code?: string
}
/** What was answered to whom: the fields are looked at afterwards. */
export interface Answered {
  readonly row: ReadRow
  readonly moment: Moment
  readonly by: ReadonlyMap<ActorName, unknown>
}

const verdictOf = ({ status, json }: Told): Verdict =>
  status < 300 ? '200' : `${String(status)} ${String((json as { code?: string } | null)?.code)}`
const isAuthority = (verdict: Verdict) => /^40[13] |^404 stream\.unknown|^5/.test(verdict)
const agrees = (expected: Verdict, got: Verdict) =>
  expected === notNow ? got !== '200' && !isAuthority(got) : expected === got

/** Whose office little is, or who has none. */
const powerless = ['contributor', 'observer', 'auditor', 'nobody', 'strangerSecretary', 'termEnded'] as const

/** All cells of the table, asked of one server at one moment after another. */
export class PolicyMatrix {
  cells = 0
  readonly differences: Difference[] = []
  readonly answers: Answered[] = []

  constructor(
    private readonly http: Http,
    private readonly story: PolicyStory,
  ) {}

  compare(says: string, cell: string, expected: Verdict, got: Verdict): void {
    this.cells += 1
    if (!agrees(expected, got)) this.differences.push({ says, cell, expected, got })
  }

  /** Whoever asks, of everything that is there at this moment. */
  async read(moment: Moment): Promise<void> {
    for (const row of reads.filter((one) => stands(one, moment))) {
      const by = new Map<ActorName, unknown>()
      for (const [actor, told] of await this.asked(actors, row.path, row.body)) {
        this.compare(
          quoteOf(row, actor),
          `${moment}: ${actor} reads ${row.path}`,
          verdictOnReading(row, actor),
          verdictOf(told),
        )
        if (told.status === 200) by.set(actor, told.json)
      }
      this.answers.push({ row, moment, by })
    }
  }

  /** Whoever would act: only tried. */
  async act(moment: Moment): Promise<void> {
    for (const row of acts.filter((one) => stands(one, moment)))
      for (const [actor, told] of await this.asked(actors, `${row.path}?dryRun=true`, this.bodyOf(row)))
        this.compareAct(moment, row, actor, told)
  }

  /** Whose it is not, and who does it all the same. */
  async refuse(moment: Moment): Promise<void> {
    for (const row of acts.filter((one) => stands(one, moment))) {
      const who = powerless.filter((actor) => !row.by.includes(actor))
      for (const [actor, told] of await this.asked(who, row.path, this.bodyOf(row), 'in-earnest'))
        this.compareAct(moment, row, actor, told)
    }
  }

  private compareAct(moment: Moment, row: ActRow, actor: ActorName, told: Told): void {
    const cell = `${moment}: ${actor} ${row.type ?? 'posts'} ${row.path}`
    this.compare(quoteOf(row, actor), cell, verdictOnActing(row, actor, moment), verdictOf(told))
  }

  /** What the answers of this moment say may be done: the same as who does it is told. */
  listed(moment: Moment): void {
    for (const { row, by } of this.answers.filter((one) => one.moment === moment))
      for (const [actor, answer] of by) {
        const { acts: listed = [] } = (answer ?? {}) as { acts?: readonly Listed[] }
        for (const { type, allowed, code = '' } of listed) {
          const cell = `${moment}: ${row.path} lists to ${actor} ${type}`
          const got = allowed ? 'allowed' : code === 'act.notPermitted' ? notTheirs : 'closed'
          this.compare(quoteOf(row, actor), cell, verdictOnListing(row.path, type, actor, moment), got)
        }
      }
  }

  private bodyOf({ body }: ActRow): unknown {
    if (body['founding'] === '{founding}') return foundingOf()
    return JSON.parse(this.story.filled(JSON.stringify(body)))
  }

  private asked(who: readonly ActorName[], path: string, body?: unknown, key: string | null = null) {
    const asked = who.map(async (actor) => {
      const wish = { headers: this.story.shown[actor], key, ...(body !== undefined && { body }) }
      return [actor, await this.http.ask(this.story.filled(path), wish)] as const
    })
    return Promise.all(asked)
  }
}
