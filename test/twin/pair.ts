import { training } from '@plenary/data'
import { Chance } from '../support/chance.js'
import { parts } from '../support/training-world.js'
import { DeskWork, preparedBy } from './desk-work.js'
import { desksOf, historyOf, outsidersOf, type History } from './history.js'
import { Listening } from './listening.js'
import { administrator, nobody, type Request, type Twin } from './twin.js'
import { type Described, Views } from './views.js'

export type Twins = readonly [Twin, Twin]
/** What somebody else saw otherwise in one twin than in the other. */
export interface Difference {
  readonly seed: number
  readonly asked: Request | string
  readonly seen: readonly [unknown, unknown]
}
export interface Lived {
  readonly views: number
  readonly differences: readonly Difference[]
  /** Internal acts in each of the twins. */
  readonly internal: readonly [number, number]
  /** What was handed in after it, in both. */
  readonly submitted: number
}

const readersOfJournal = ['secretariat.auditor', 'secretariat.commissionSecretary', 'secretariat.secretariatOfficer']
const everybody = (history: History): readonly string[] => [...outsidersOf(history), administrator, nobody]

/** Where it would show first that something happened. */
const counts = /\/(clock|journal|notices)$/

/** So often the part works at its desk while the history goes on, and so often it submits. */
const [fewest, submissions] = [6, 2]

/** Lives one history twice; what the part does at its desk is another in each. */
export class Pair {
  private readonly history: History
  private readonly chance: Chance
  private readonly work: readonly [DeskWork, DeskWork]
  private readonly listening: readonly Listening[]
  private readonly differences: Difference[] = []
  private asked = 0
  private views = 0
  private submitted = 0

  constructor(
    private readonly twins: Twins,
    private readonly description: Described,
    private readonly seed: number,
  ) {
    this.history = historyOf(seed)
    this.chance = new Chance(seed + 0.5)
    const [a, b] = twins
    this.work = [
      new DeskWork(a, this.history, new Chance(seed + 0.25)),
      new DeskWork(b, this.history, new Chance(seed + 0.75)),
    ]
    const other = this.chance.oneOf(parts.filter((part) => part !== this.history.part))
    this.listening = twins.map((twin) => new Listening(twin, this.history.commission, other))
  }

  async live(): Promise<Lived> {
    const { commission, deeds } = this.history
    for (const { person, office } of training.terms)
      await this.both((twin) => twin.account(commission, person, [office]))
    const [works, submits] = [[this.steps(fewest), this.steps(fewest)] as const, this.steps(submissions)]
    for (const [step, deed] of deeds.entries()) {
      for (const twin of this.twins) twin.at(deed.at)
      const key = `act-${String(step)}`
      const answers = await this.both((twin) => twin.does(deed, key, this.history))
      if (step === 0) await Promise.all(this.listening.map((one) => one.begin()))
      if (deed.ref.kind !== 'desk') this.compare(`${deed.ref.kind} ${deed.command.type}`, answers)
      if (works.flat().includes(step)) await this.workUnseen(step, works)
      if (submits.includes(step)) await this.submit(step)
    }
    await this.both((twin) => twin.settle())
    await this.lookAll()
    await this.hear()
    return {
      views: this.views,
      differences: this.differences,
      internal: [this.work[0].done.length, this.work[1].done.length],
      submitted: this.submitted,
    }
  }

  /** After which acts of the history the part is at its desk: in one twin it may, when in the other it has not yet. */
  private steps(count: number): number[] {
    const { deeds, part } = this.history
    const opened = deeds.findIndex(({ ref, command }) => ref.kind === 'desk' && command.part === part)
    if (opened < 0) throw new Error(`no desk in the history of seed ${String(this.seed)}`)
    return Array.from({ length: count }, () => opened + this.chance.below(deeds.length - opened))
  }

  private async workUnseen(step: number, works: readonly (readonly number[])[]): Promise<void> {
    const { desk, session, order } = this.deskAt(step)
    await this.both((twin) => twin.settle())
    for (const [index, work] of this.work.entries())
      for (const _ of works[index]?.filter((one) => one === step) ?? []) await work.act(desk, session, order)
    await this.look(this.chance.oneOf(readersOfJournal), 1, counts)
    await this.look(this.chance.oneOf(everybody(this.history)), 3)
  }

  /** What was prepared otherwise in each is the same to everybody else as soon as it is known. */
  private async submit(step: number): Promise<void> {
    const { desk, session } = this.deskAt(step)
    const { chance } = this
    const by = chance.oneOf(['head', 'secretary'] as const)
    const submission = { name: `submission-${String(step)}`, by, act: preparedBy(chance) }
    const [a, b] = await Promise.all(this.work.map((work) => work.submit(desk, session, submission)))
    this.compare(submission.name, [a, b])
    if (a === '200') this.submitted += 1
    await this.both((twin) => twin.settle())
    for (const as of everybody(this.history)) await this.look(as, 1)
  }

  /** One that is open after this act of the history. */
  private deskAt(step: number) {
    const { deeds, world } = this.history
    const opened = desksOf(this.history).filter((id) => deeds.findIndex(({ ref }) => ref.id === id) <= step)
    const desk = this.chance.oneOf(opened)
    const { session } = world.state({ kind: 'desk', id: desk })
    const { order } = world.state({ kind: 'session', id: session })
    return { desk, session, order }
  }

  /** One who sees most asks much of everything; the others as much as there is time for. */
  private async lookAll(): Promise<void> {
    await this.look(this.chance.oneOf(readersOfJournal), 15, counts)
    for (const as of everybody(this.history)) await this.look(as, 1)
  }

  private async hear(): Promise<void> {
    const [a, b] = await Promise.all(this.listening.map((one) => one.heard()))
    for (const [index, text] of a?.entries() ?? [])
      if (text !== null && b?.[index] !== null) this.compare(`events ${String(index)}`, [text, b?.[index]])
  }

  /** `share`: so many of a hundred requests that can be thought of, and those to `always`; some at a time. */
  private async look(as: string, share: number, always?: RegExp): Promise<void> {
    const secret = {
      ids: [...this.work.flatMap(({ ids }) => [...ids]), ...desksOf(this.history)],
      keys: this.work[0].keys,
    }
    const views = new Views(this.description, this.history, secret, this.chance).all()
    const asked = views.filter(({ path }) => this.chance.happens(share) || always?.test(path))
    while (asked.length > 0) await Promise.all(asked.splice(0, 6).map((asking) => this.ask({ ...asking, as })))
  }

  /** A page leads to the next, and what has a version is asked again by who has it. */
  private async ask(request: Request): Promise<void> {
    const name = `view ${String(this.asked++)}`
    const answers = await this.both((twin) => twin.ask(request, this.history.commission, name))
    this.compare(request, answers)
    if (request.method === 'POST') return
    const [{ headers, body }] = answers
    const next = /"next":"([\w-]+)"\}$/.exec(body)?.[1]
    if (next !== undefined)
      await this.ask({ ...request, path: `${request.path.split('?')[0] ?? ''}?limit=90&after=${next}` })
    const { etag } = headers
    if (typeof etag !== 'string' || request.headers) return
    await this.ask({ ...request, headers: { 'if-none-match': etag } })
  }

  private compare(asked: Request | string, seen: readonly [unknown, unknown]): void {
    this.views += 1
    const [a, b] = seen.map((one) => JSON.stringify(one))
    if (a !== b) this.differences.push({ seed: this.seed, asked, seen })
  }

  private async both<T>(work: (twin: Twin) => Promise<T>): Promise<readonly [T, T]> {
    const [a, b] = this.twins
    return Promise.all([work(a), work(b)])
  }
}
