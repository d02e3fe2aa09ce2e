import { training } from '@plenary/data'
import { Chance } from '../support/chance.js'
import { parts } from '../support/training-world.js'
import type { Deed } from '../support/world-words.js'
import { Comparing, type Difference, type Twins } from './comparing.js'
import { DeskWork, preparedBy } from './desk-work.js'
import { desksOf, historyOf, isAmongFew, outsidersOf, type History } from './history.js'
import { ListWork } from './list-work.js'
import { Listening } from './listening.js'
import { administrator, nobody } from './twin.js'
import type { Described } from './views.js'

export interface Lived {
  readonly views: number
  readonly differences: readonly Difference[]
  /** Internal acts in each of the twins. */
  readonly internal: readonly [number, number]
  /** What was handed in after it, in both. */
  readonly submitted: number
  /** Acts among the few that said something else in each, by type. */
  readonly amongFew: readonly string[]
}

const secretariat = ['secretariat.auditor', 'secretariat.commissionSecretary', 'secretariat.secretariatOfficer']
const everybody = (history: History): readonly string[] => [...outsidersOf(history), administrator, nobody]
/** Who sees the journal, as far as they are not among the few; else whoever is not. */
const readersOfJournal = (history: History): readonly string[] => {
  const outside = outsidersOf(history)
  return outside.includes('secretariat.auditor') ? secretariat : outside
}

/** Where it would show first that something happened. */
const counts = /\/(clock|journal|notices|documents)$/

/** So often the part works at its desk while the history goes on, and so often it submits. */
const [fewest, submissions] = [6, 2]

/** Lives one history twice; what the part does at its desk, and what the few say to each other, is another in each. */
export class Pair {
  private readonly history: History
  private readonly chance: Chance
  private readonly work: readonly [DeskWork, DeskWork]
  private readonly lists: readonly [ListWork, ListWork]
  private readonly listening: readonly Listening[]
  private readonly comparing: Comparing
  private submitted = 0

  constructor(
    private readonly twins: Twins,
    description: Described,
    private readonly seed: number,
  ) {
    const history = (this.history = historyOf(seed))
    this.chance = new Chance(seed + 0.5)
    const [a, b] = twins
    const [one, other] = [new Chance(seed + 0.25), new Chance(seed + 0.75)]
    this.work = [new DeskWork(a, history, one), new DeskWork(b, history, other)]
    this.lists = [new ListWork(a, history, one), new ListWork(b, history, other)]
    const outside = outsidersOf(history)
    const part = this.chance.oneOf(parts.filter((one) => outside.includes(`${one}.secretary`)))
    this.listening = twins.map((twin) => new Listening(twin, history.commission, part, outside))
    this.comparing = new Comparing(twins, description, history, this.chance, seed, () => this.secret())
  }

  async live(): Promise<Lived> {
    const { commission, deeds } = this.history
    const { comparing } = this
    for (const { person, office } of training.terms)
      await comparing.both((twin) => twin.account(commission, person, [office]))
    const [works, submits] = [[this.steps(fewest), this.steps(fewest)] as const, this.steps(submissions)]
    for (const [step, deed] of deeds.entries()) {
      for (const twin of this.twins) twin.at(deed.at)
      await this.happen(deed, `act-${String(step)}`)
      if (step === 0) await Promise.all(this.listening.map((one) => one.begin()))
      if (works.flat().includes(step)) await this.workUnseen(step, works)
      if (submits.includes(step)) await this.submit(step)
    }
    await comparing.both((twin) => twin.settle())
    await this.lookAll()
    await this.hear()
    const { views, differences } = comparing
    const internal = [this.work[0].done.length, this.work[1].done.length] as const
    const amongFew = this.lists.flatMap(({ done }) => done)
    return { views, differences, internal, submitted: this.submitted, amongFew }
  }

  /** The same in both; of what goes to a few no answer is compared, but for whether it was done. */
  private async happen(deed: Deed, key: string): Promise<void> {
    const { comparing, history } = this
    const few = isAmongFew(history, deed)
    if (few && deed.actor.kind === 'person') {
      await this.sayAmongFew(deed, key)
      return
    }
    const answers = await comparing.both((twin) => twin.does(deed, key, history))
    if (deed.ref.kind !== 'desk' && !few) comparing.compare(`${deed.ref.kind} ${deed.command.type}`, answers)
  }

  /** It says something else in each; now and then a text is gone, in one of them only. */
  private async sayAmongFew(deed: Deed, key: string): Promise<void> {
    const { comparing, lists, history, chance } = this
    comparing.compare(`few ${deed.command.type}`, [await lists[0].does(deed, key), await lists[1].does(deed, key)])
    if (chance.happens(50)) await chance.oneOf(lists).erase()
    await comparing.both((twin) => twin.settle())
    await comparing.look(chance.oneOf(readersOfJournal(history)), 1, counts)
    await comparing.look(chance.oneOf(everybody(history)), 2)
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
    await this.comparing.both((twin) => twin.settle())
    for (const [index, work] of this.work.entries())
      for (const _ of works[index]?.filter((one) => one === step) ?? []) await work.act(desk, session, order)
    await this.comparing.look(this.chance.oneOf(readersOfJournal(this.history)), 1, counts)
    await this.comparing.look(this.chance.oneOf(everybody(this.history)), 3)
  }

  /** What was prepared otherwise in each is the same to everybody else as soon as it is known. */
  private async submit(step: number): Promise<void> {
    const { desk, session } = this.deskAt(step)
    const { chance, comparing } = this
    const by = chance.oneOf(['head', 'secretary'] as const)
    const submission = { name: `submission-${String(step)}`, by, act: preparedBy(chance) }
    const [a, b] = await Promise.all(this.work.map((work) => work.submit(desk, session, submission)))
    comparing.compare(submission.name, [a, b])
    if (a === '200') this.submitted += 1
    await comparing.both((twin) => twin.settle())
    for (const as of everybody(this.history)) await comparing.look(as, 1)
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
    const { comparing, chance, history } = this
    await comparing.look(chance.oneOf(readersOfJournal(history)), 15, counts)
    for (const as of everybody(history)) await comparing.look(as, 1)
    for (const as of [chance.oneOf(outsidersOf(history)), chance.oneOf(everybody(history))])
      await comparing.lookByIds(as)
  }

  private async hear(): Promise<void> {
    const [a, b] = await Promise.all(this.listening.map((one) => one.heard()))
    for (const [index, text] of a?.entries() ?? []) {
      const [name, other] = [`events ${String(index)}`, b?.[index]]
      if (text === null || other === null) continue
      this.comparing.compare(name, [text, other])
      this.comparing.seek(name, text)
    }
  }

  /** What an outsider may have got hold of, and what may be told to nobody who did not name it. */
  private secret() {
    const { documents, tours } = this.history.few
    const restricted = [...documents.map(({ id }) => id), ...this.lists.flatMap(({ ids }) => [...ids])]
    const ids = [...this.work.flatMap((work) => [...work.ids]), ...desksOf(this.history)]
    return {
      ids: [...ids, ...restricted, ...tours.map(({ id }) => id)],
      keys: this.work[0].keys,
      unnamed: restricted,
    }
  }
}
