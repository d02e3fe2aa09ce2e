import { aggregates, Refusal } from '@plenary/domain'
import type { Actor, Almanac, Context, HandedIn, Instant, Procedure, StreamRef } from '@plenary/domain'
import { refuse } from '../../libs/store/src/door/refusals.js'
import { calledFor } from './called-for.js'
import { KeptCalendars } from './kept-calendars.js'
import { checkEdition } from './known-edition.js'
import { Lodgings } from './lodgings.js'
import { plainly, type Manners } from './manners.js'
import { notPermitted } from './not-permitted.js'
import { standingOf } from './standing-of.js'
import type { Command, Deed, Letter, Recorded, Standing, States, Stream, Witness } from './world-words.js'

const engine: Actor = { kind: 'engine' }
const time: Actor = { kind: 'time' }

/** So many steps of conductors and tells follow one act at most; more means that they go round in a circle. */
const patience = 5_000

/**
 * A commission in memory: the core with nothing around it. Acts are decided and folded, tells delivered in order, the
 * conductors do what situations call for, and time passes the oldest due first.
 */
export class World {
  readonly streams = new Map<string, Stream>()
  readonly deeds: Deed[] = []
  private readonly calendars: KeptCalendars
  private readonly letters: Letter[] = []
  private readonly standings = new WeakMap<object, Standing>()

  constructor(
    public now: Instant,
    almanac: Almanac,
    private readonly editions: Readonly<Record<string, Procedure>>,
    readonly manners: Manners = plainly,
    private readonly witness?: Witness,
    readonly lodgings = new Lodgings(manners.commission),
  ) {
    this.calendars = new KeptCalendars(almanac)
  }

  /** Does an act and all that follows from it. Throws the Refusal. */
  act(actor: Actor, ref: StreamRef, command: Command): readonly Recorded[] {
    const events = this.knock(actor, ref, this.lodgings.take(command))
    this.settle()
    this.passTo(this.now)
    return events
  }

  /** Time goes on to that instant, from due to due. */
  passTo(until: Instant): void {
    for (let next = this.nextDue(); next && next.due <= until; next = this.nextDue()) {
      this.now = Math.max(this.now, next.due)
      this.pass(next)
    }
    this.now = Math.max(this.now, until)
  }

  /**
   * Nobody was there to pass the time; then everything that had become due passes at once, the oldest first, and what
   * must have been answered meanwhile learns of the outage before.
   */
  outageUntil(until: Instant): void {
    this.now = Math.max(this.now, until)
    for (let next = this.nextDue(); next && next.due <= until; next = this.nextDue()) {
      const { ref, due } = next
      if (ref.kind === 'session' || ref.kind === 'consultation')
        this.knock(engine, ref, { type: 'NoteOutage', due, minutes: 60 })
      this.pass(next)
    }
  }

  state<K extends keyof States>({ kind, id }: { readonly kind: K; readonly id: string }): States[K] {
    const stream = this.stream(id)
    if (stream.ref.kind !== kind) throw new Error(`${id} is a ${stream.ref.kind}`)
    return stream.state as States[K]
  }
  all<K extends keyof States>(kind: K): readonly States[K][] {
    return [...this.streams.values()].filter(({ ref }) => ref.kind === kind).map(({ state }) => state as States[K])
  }
  situation(id: string) {
    const { ref, state } = this.stream(id)
    return aggregates[ref.kind].situation(state, this.procedureOf(ref, state))
  }
  duties(id: string) {
    const { ref, state } = this.stream(id)
    return aggregates[ref.kind].duties(state, this.procedureOf(ref, state))
  }
  permits(actor: Actor, ref: StreamRef, type: string): boolean {
    if (actor.kind !== 'person') return true
    const state = this.streams.get(ref.id)?.state ?? null
    const acts = aggregates[ref.kind].permit(state, actor, this.procedureOf(ref, state))
    return acts.some((act) => act.type === type && act.allowed)
  }
  /** Nothing is on its way and nothing calls. */
  get isQuiet(): boolean {
    return this.letters.length === 0 && this.calling.length === 0
  }

  /** What would happen in that state; nothing does. */
  decide(actor: Actor, ref: StreamRef, state: object | null, command: Command): readonly Recorded[] {
    checkEdition(command, this.editions)
    const context = this.contextFor(actor, ref, state, command)
    return aggregates[ref.kind].decide(state, command, context) as readonly Recorded[]
  }

  knock(actor: Actor, ref: StreamRef, command: Command, how: Pick<Deed, 'handedIn'> = {}): readonly Recorded[] {
    this.witness?.asked(ref, command, this.streams.get(ref.id)?.state ?? null)
    const stream = this.streams.get(ref.id) ?? { ref, state: null, journal: [] }
    const { evolve, handsIn, tells } = aggregates[ref.kind]
    const before = stream.state
    const events = this.decide(actor, ref, before, command).map((event) => this.manners.recorded(event))
    if (events.length === 0) return events
    const after = events.reduce<object | null>((state, event) => evolve(state, event) as object, before) as object
    const handed = handsIn?.(after, events)
    if (handed && this.handIn(actor, handed).length === 0) return refuse.changesNothing({ act: handed.act.type })
    this.streams.set(ref.id, stream)
    stream.state = after
    stream.journal.push(...events)
    const [told, fromVersion] = [tells(before, after, events), stream.journal.length]
    this.letters.push(...told.map(({ as: from = ref.id, ...tell }) => ({ ...tell, from, fromVersion })))
    this.deeds.push({ actor, ref, command, at: this.now, events, before, after, tells: told, ...how })
    return events
  }

  /** Done there first: where it is refused nothing is done here either. */
  private handIn(actor: Actor, { to, act }: HandedIn): readonly Recorded[] {
    if (!this.permits(actor, to, act.type)) return notPermitted(act.type)
    return this.knock(actor, to, this.lodgings.opened(act), { handedIn: true })
  }

  private settle(): void {
    for (let left = patience; !this.isQuiet; left--) {
      if (left === 0) throw new Error('quiet is not reached')
      const letter = this.letters.shift()
      if (letter) this.deliver(letter)
      else for (const stream of this.calling) this.conduct(stream)
    }
  }

  /** As the relay does: at least once. */
  private deliver({ to, fact, from, fromVersion }: Letter): void {
    this.knock(engine, to, { ...fact, from, fromVersion })
    const again = this.knock(engine, to, { ...fact, from, fromVersion })
    if (again.length > 0) throw new Error(`${fact.type} told twice happened twice`)
  }

  private conduct({ ref }: Stream): void {
    for (const command of calledFor(ref.kind, this.situation(ref.id).stages)) this.ask(ref, command)
  }

  /** What a situation called for a moment ago may have been settled by the act before; it is never refused. */
  private ask(ref: StreamRef, command: Command): void {
    try {
      this.knock(engine, ref, command)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      throw new Error(`${ref.id} called for ${JSON.stringify(command)} and refused it: ${error.code}`)
    }
  }

  private pass({ ref, due }: { readonly ref: StreamRef; readonly due: Instant }): void {
    if (this.knock(time, ref, { type: 'PassTime', due }).length === 0) throw new Error(`${ref.id} does not pass ${due}`)
    this.settle()
  }

  private nextDue(): { readonly ref: StreamRef; readonly due: Instant } | undefined {
    const dues = [...this.streams.values()].flatMap((stream) => {
      const due = this.standing(stream).nextAt
      return due === null ? [] : [{ ref: stream.ref, due }]
    })
    return dues.sort((a, b) => a.due - b.due)[0]
  }
  private get calling(): readonly Stream[] {
    return [...this.streams.values()].filter((stream) => this.standing(stream).calls)
  }
  /** How a stream stands, asked once for each of its states. */
  private standing({ ref, state }: Stream): Standing {
    const key = state ?? ref
    const known = this.standings.get(key)
    if (known) return known
    const standing = standingOf(ref, state, this.procedureOf(ref, state))
    this.standings.set(key, standing)
    return standing
  }
  private stream(id: string): Stream {
    const stream = this.streams.get(id)
    if (!stream) throw new Error(`no stream ${id}`)
    return stream
  }
  procedureOf({ kind }: StreamRef, state: object | null, command?: Command): Procedure | null {
    const hash = aggregates[kind].edition(state, command, this.now)
    return hash === null ? null : (this.editions[hash] ?? null)
  }
  private contextFor(actor: Actor, ref: StreamRef, state: object | null, command: Command): Context {
    const { calendars, now: at } = this
    const [procedure, pinned] = [this.procedureOf(ref, state, command) as Procedure, this.procedureOf(ref, state)]
    const about = { stream: ref.id, at, actor, procedure, pinned, calendars, ceiling: 'official' } as const
    return { ...about, resolve: calendars.resolve, idFor: (...subject) => this.manners.idFor(ref.id, subject) }
  }
}
