import type { Actor, PersonInOffice, Role } from './access/actor.js'
import type { Procedure } from './procedure/procedure.js'
import { Refusal, refusals } from './refusal.js'
import type { Aggregate, Context, StageSituation } from './rule.js'
import { calendars } from './time/calendars.fixture.js'
import { countedBy } from './time/counted-by.js'
import { dayNumber, dayOf, weekday } from './time/day.js'
import type { Anchors, Moment, Resolve } from './time/moment.js'
import { daysOf, midCycle } from './time/span.js'
import type { Clock, Day, Instant } from './time/when.js'

const minute = 60_000
const day = 24 * 60 * minute
const clockOf = (time: Clock) => (+time.slice(0, 2) * 60 + +time.slice(3)) * minute

/** That day at noon, or at that hour; here all clocks show UTC. */
export const at = (on: Day, time: Clock = '12:00'): Instant => dayNumber(on) * day + clockOf(time)

/** An instant as a spec reads it: `2027-03-05 17:00`. */
export const said = (instant: Instant): string => {
  const minutes = Math.floor((instant % day) / minute)
  const two = (count: number) => String(count).padStart(2, '0')
  return `${dayOf(Math.floor(instant / day))} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const known = ({ anchor }: Moment, anchors: Anchors): { readonly from: Instant; readonly to: Instant } | null => {
  const when = anchor === 'nextOpening' ? anchors.nextOpening : anchors.opening
  const days = when && daysOf(when)
  const act = (instant: Instant | undefined) => (instant === undefined ? null : { from: instant, to: instant })
  switch (anchor) {
    case 'opening':
    case 'nextOpening': {
      const hour = when?.kind === 'firm' ? clockOf(when.time) : 0
      return days ? { from: days.from * day + hour, to: days.to * day + hour } : null
    }
    case 'midCycle': {
      const { previousClosing: closed } = anchors
      if (!days || closed === undefined) return null
      const middle = midCycle(Math.floor(closed / day), days)
      return { from: middle.from * day, to: middle.to * day }
    }
    case 'due':
      return anchors.due ?? null
    case 'closing':
    case 'convening':
    case 'previousClosing':
    case 'reopening':
      return act(anchors[anchor])
    default:
      return act(anchors.stages?.[anchor.slice('stage:'.length)])
  }
}

const dayAt = (instant: Instant): Day => dayOf(Math.floor(instant / day))
const isSunday = (instant: Instant): boolean => weekday(Math.floor(instant / day)) === 7

const refuse = refusals({
  zoneUnknown: [422, 'zone.unknown', '', ''],
  missing: [422, 'calendar.missing', '', ''],
  missingYear: [422, 'calendar.missingYear', '', ''],
})

/** All clocks show UTC and every day is worked, but in `sundays`; none reaches beyond 2039, `fairs` beyond 2027. */
export const resolve: Resolve = (moment, anchors) => {
  if (Object.values(anchors.zones).includes('Nowhere')) refuse.zoneUnknown()
  if (anchors.calendar === 'none') refuse.missing()
  const span = known(moment, anchors)
  if (!span) return null
  const [{ offset, unit, time }, { calendar }] = [moment, countedBy(moment, anchors)]
  const shifted = (instant: Instant) => {
    if (unit === 'h') return instant + offset * 60 * minute
    return (time === undefined ? instant : Math.floor(instant / day) * day + clockOf(time)) + offset * day
  }
  if (shifted(span.to) >= at(calendar === 'fairs' ? '2028-01-01' : '2040-01-01', '00:00')) refuse.missingYear()
  const [from, to] = [shifted(span.from), shifted(span.to)]
  const flagged = calendar === 'sundays' && [from, to].some((instant) => isSunday(instant))
  const on = { from: dayAt(from), to: dayAt(to) }
  return { from, to, on, zone: 'UTC', ...(flagged && { onNonWorking: true as const }) }
}

export const engine: Actor = { kind: 'engine' }
export const time: Actor = { kind: 'time' }
export const person = (body: string, role: Role, name = `${body}.${role}`): PersonInOffice => ({
  kind: 'person',
  person: name,
  office: `${body}.${role}`,
  body,
  role,
})
export const secretaryOf = (part: string): PersonInOffice => person(part, 'secretary')
export const headOf = (part: string): PersonInOffice => person(part, 'head')
export const chair = person('plenary', 'chair')
export const chairsOffice = person('chairs-office', 'chairsOffice')
export const commissionSecretary = person('secretariat', 'commissionSecretary')
export const officer = person('secretariat', 'secretariatOfficer')
/** How somebody stands in the journal. */
export const by = ({ person, office, body }: PersonInOffice) => ({ person, office, body })
/** A text lodged elsewhere. */
export const letter = { content: 'letter', hash: '00' }

type Command = { readonly type: string }
type Answers<C> = (stage: StageSituation) => C | undefined

/** The life of one stream so far: what is given, when somebody asks, then what happens or why not. */
export class Story<S extends object, C extends Command, E extends Command & { readonly v: number }> {
  constructor(
    private readonly kind: Aggregate<S, C, E>,
    private readonly procedure: Procedure,
    readonly stream: string,
    private readonly conducting: Answers<C> = () => undefined,
    readonly now: Instant = 0,
    private readonly begun: S | null = null,
    readonly journal: readonly E[] = [],
    private readonly editions: Readonly<Record<string, Procedure>> = {},
  ) {}

  /** The state; a stream that has not begun has none. */
  get state(): S {
    if (!this.begun) throw new Error(`${this.stream} has not begun`)
    return this.begun
  }
  get situation() {
    return this.kind.situation(this.state, this.pinned())
  }
  get duties() {
    return this.kind.duties(this.state, this.pinned())
  }
  get nextAt(): Instant | null {
    return this.kind.nextAt(this.state, this.pinned())
  }

  /** The same life at that noon, or that hour: nothing else passes. */
  on(on: Day, time?: Clock): this {
    return this.with(at(on, time), this.begun, this.journal)
  }

  /** What happens when somebody asks, or would where it is only tried. */
  events(actor: Actor, command: C, more: Pick<Context, 'trying'> = {}): readonly E[] {
    return this.kind.decide(this.begun, command, { ...this.contextFor(actor, command), ...more })
  }

  /** Why it does not: code, and the article it rests on. */
  refusal(actor: Actor, command: C): string {
    try {
      return `${String(this.events(actor, command).length)} events`
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return error.article ? `${error.code} by ${error.article}` : error.code
    }
  }

  /** The life after it happened. */
  after(actor: Actor, command: C): this {
    return this.folding(this.events(actor, command))
  }

  folding(events: readonly E[]): this {
    const state = events.reduce<S | null>((before, event) => this.kind.evolve(before, event), this.begun)
    return this.with(this.now, state, [...this.journal, ...events])
  }

  /** Time passes due by due until then, and the conductor does what is called for. */
  until(on: Day, clock?: Clock): this {
    const end = at(on, clock)
    const here = this.conducted()
    const due = here.nextAt
    if (due === null || due > end) return here.with(end, here.begun, here.journal)
    const passing = here.with(Math.max(due, here.now), here.begun, here.journal)
    return passing.after(time, { type: 'PassTime', due } as unknown as C).until(on, clock)
  }

  /** The conductor does what is called for. */
  conducted(): this {
    for (const stage of this.situation.stages) {
      const command = this.conducting(stage)
      if (command) return this.after(engine, command).conducted()
    }
    return this
  }

  /** The same life where these editions are kept besides, by their hash. */
  knowing(editions: Readonly<Record<string, Procedure>>): this {
    const { kind, procedure, stream, conducting, now, begun, journal } = this
    return new Story(kind, procedure, stream, conducting, now, begun, journal, editions) as this
  }

  private with(now: Instant, state: S | null, journal: readonly E[]): this {
    const { kind, procedure, stream, conducting, editions } = this
    return new Story(kind, procedure, stream, conducting, now, state, journal, editions) as this
  }
  private pinned(command?: C): Procedure {
    return this.editions[this.kind.edition(this.begun, command, this.now) ?? ''] ?? this.procedure
  }
  private contextFor(actor: Actor, command: C): Context {
    const { stream, now } = this
    const [procedure, pinned] = [this.pinned(command), this.pinned()]
    const idFor = (...subject: readonly (string | number)[]) => [stream, ...subject].join('/')
    return { stream, at: now, actor, procedure, pinned, resolve, calendars, ceiling: 'official', idFor }
  }
}
