import type { Chance } from '../support/chance.js'
import type { History } from './history.js'
import type { Request, Seen, Twin } from './twin.js'
import { type Described, nowhere, type Secret, Views } from './views.js'

export type Twins = readonly [Twin, Twin]
/** What somebody else saw otherwise in one twin than in the other; or, where it was one answer, what it gave away. */
export interface Difference {
  readonly seed: number
  readonly asked: Request | string
  readonly seen: readonly [unknown, unknown]
}

/** Both twins, asked the same by the same, and what of the answers was not the same. */
export class Comparing {
  readonly differences: Difference[] = []
  views = 0
  private asked = 0

  constructor(
    private readonly twins: Twins,
    private readonly description: Described,
    private readonly history: History,
    private readonly chance: Chance,
    private readonly seed: number,
    private readonly secret: () => Secret,
  ) {}

  /** `share`: so many of a hundred requests that can be thought of, and those to `always`; some at a time. */
  async look(as: string, share: number, always?: RegExp): Promise<void> {
    const views = new Views(this.description, this.history, this.secret(), this.chance).all()
    const asked = views.filter(({ path }) => this.chance.happens(share) || always?.test(path))
    while (asked.length > 0) await Promise.all(asked.splice(0, 6).map((asking) => this.ask({ ...asking, as })))
  }

  /** What is open to a few is to others, also by its very id, what there is not. */
  async lookByIds(as: string): Promise<void> {
    const { documents, tours } = this.history.few
    const there = [...documents.map(({ id }) => ['documents', id]), ...tours.map(({ id }) => ['consultations', id])]
    for (const [kind = '', id = ''] of there) {
      const views = new Views(this.description, this.history, this.secret(), this.chance)
      for (const asking of views.of(kind, id)) {
        const absent = { ...asking, as, path: asking.path.replace(id, nowhere) }
        const [[known], [unknown]] = [await this.ask({ ...asking, as }), await this.ask(absent)]
        this.compare(`${as} ${asking.method} ${asking.path} as of nothing`, [known, renamed(unknown, id)])
      }
    }
  }

  /** A page leads to the next, and what has a version is asked again by who has it. */
  private async ask(request: Request): Promise<readonly [Seen, Seen]> {
    const name = `view ${String(this.asked++)}`
    const answers = await this.both((twin) => twin.ask(request, this.history.commission, name))
    this.compare(request, answers)
    this.seek(request, JSON.stringify(answers[0]))
    const [{ headers, body }] = answers
    if (request.method === 'POST') return answers
    const next = /"next":"([\w-]+)"\}$/.exec(body)?.[1]
    if (next !== undefined)
      await this.ask({ ...request, path: `${request.path.split('?')[0] ?? ''}?limit=90&after=${next}` })
    const { etag } = headers
    if (typeof etag === 'string' && !request.headers) await this.ask({ ...request, headers: { 'if-none-match': etag } })
    return answers
  }

  compare(asked: Request | string, seen: readonly [unknown, unknown]): void {
    this.views += 1
    const [a, b] = seen.map((one) => JSON.stringify(one))
    if (a !== b) this.differences.push({ seed: this.seed, asked, seen })
  }

  /** Ids are the same in both twins, so that all else is: none of them is told to whom did not name it. */
  seek(asked: Request | string, text: string): void {
    const named = JSON.stringify(asked)
    const found = this.secret().unnamed.filter((id) => text.includes(id) && !named.includes(id))
    if (found.length > 0) this.differences.push({ seed: this.seed, asked, seen: [text, found] })
  }

  async both<T>(work: (twin: Twin) => Promise<T>): Promise<readonly [T, T]> {
    const [a, b] = this.twins
    return Promise.all([work(a), work(b)])
  }
}

/** The same answer as to somebody who asked by that id. */
const renamed = (seen: Seen, id: string): Seen => JSON.parse(JSON.stringify(seen).replaceAll(nowhere, id)) as Seen
