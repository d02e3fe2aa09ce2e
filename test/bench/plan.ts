import { aggregates, dayNumber, dayOf } from '@plenary/domain'
import type { Duty, Moment, Session, StreamRef } from '@plenary/domain'
import type { Figure, Reading } from './figure.js'
import { median } from './median.js'
import { bareComparison, bareDates, type BareDate } from './reference/bare-dates.js'
import { chair, edition } from './wide-commission.js'
import { WideSession } from './wide-session.js'

// A server has run for days: what is measured is warm on both sides.
const [warming, rounds] = [10, 9]
const movesOfRound = 40
const [items, parts] = [60, 40]
const engine = { kind: 'engine' } as const

/** A session in its first tour is moved: its plan is drawn, told to every tour, and every duty compared with before. */
export const plan: Figure = {
  id: 'PLAN',
  goal: 3,
  measure: () => Promise.resolve([compare(new WideSession(items, parts))]),
}

function compare(wide: WideSession): Reading {
  const reference = new Reference(wide.state)
  // What is measured is the same on both sides: every date, and how many duties it moves.
  if (!reference.agrees(drawn(wide, openingOf(1)).after)) throw new Error('the bare loop computes other dates')
  const readings: { ours: number; theirs: number }[] = []
  for (let round = 0; round < warming + rounds; round++) {
    const ours = timed((index) => moved(wide, openingOf(round * movesOfRound + index)))
    readings.push({ ours, theirs: timed((index) => reference.moved(openingOf(round * movesOfRound + index))) })
  }
  const counted = readings.slice(warming)
  const micros = (side: 'ours' | 'theirs') => median(counted.map((one) => one[side])).toFixed(0)
  return {
    ratio: median(counted.map(({ ours, theirs }) => ours / theirs)),
    values: `${String(items)} items x ${String(parts)} parts: ${micros('ours')} us; ${String(reference.dates.length)} dates in a bare loop ${micros('theirs')} us`,
  }
}

/** Microseconds of one of so many. */
function timed(work: (index: number) => number): number {
  const started = performance.now()
  for (let index = 0; index < movesOfRound; index++) if (work(index) === 0) throw new Error('nothing has moved')
  return ((performance.now() - started) / movesOfRound) * 1_000
}

/** Another day each time, within half a year. */
const openingOf = (index: number): string => dayOf(dayNumber('2027-11-17') + ((index * 7) % 180))

function drawn({ world, ref, state }: WideSession, on: string) {
  const opening = { kind: 'firm', on, time: '10:00' }
  const reason = { content: 'letter', hash: '00' }
  const events = world.decide(chair, ref, state, { type: 'MoveSession', opening, authority: 'Letter', reason })
  const { evolve, tells } = aggregates.session
  const after = events.reduce<Session>((before, event) => evolve(before, event) as Session, state)
  return { after, tells: tells(state, after, events) }
}

/** How many duties have another date, in the session and in every tour of it. */
function moved(wide: WideSession, on: string): number {
  const { after, tells } = drawn(wide, on)
  const { world, ref, state } = wide
  const tours = tells.filter(({ to }) => to.kind === 'consultation')
  return tours.reduce(
    (sum, { to, fact }) => {
      const before = world.state(to as StreamRef & { readonly kind: 'consultation' })
      const note = { ...fact, from: ref.id, fromVersion: Number.MAX_SAFE_INTEGER }
      const events = world.decide(engine, to, before, note)
      const told = events.reduce<object>((tour, event) => aggregates.consultation.evolve(tour, event) as object, before)
      return (
        sum + changed(aggregates.consultation.duties(before, edition), aggregates.consultation.duties(told, edition))
      )
    },
    changed(aggregates.session.duties(state, edition), aggregates.session.duties(after, edition)),
  )
}

const changed = (was: readonly Duty[], is: readonly Duty[]): number =>
  is.filter(({ due }, index) => due?.to !== was[index]?.due?.to || due?.from !== was[index]?.due?.from).length

/** The bare loop over the dates of the stages that are not over. */
class Reference {
  readonly dates: readonly BareDate[]
  private readonly was: readonly number[]

  constructor(private readonly session: Session) {
    this.dates = Object.values(session.stages)
      .filter(({ status }) => status !== 'closed')
      .flatMap(({ id }) => datesOf(id.split('/')[0] ?? '', session))
    this.was = bareDates('2027-11-16', this.dates)
  }

  moved(on: string): number {
    const tours = Object.keys(this.session.consultations).length
    return bareComparison(this.was, bareDates(on, this.dates), 1) + bareComparison([0], [1], tours * parts)
  }

  /** Whether these are the dates that a plan has for that day. */
  agrees({ opening, plan, stages }: Session): boolean {
    const planned = Object.values(stages)
      .filter(({ id, status }) => status !== 'closed' && hasDates(id.split('/')[0] ?? ''))
      .flatMap(({ id }) => {
        const { opens, due } = plan[id] ?? {}
        return [...(opens ? [opens.from] : []), ...(due ? [due.to, ...due.reminders.map(({ at }) => at)] : [])]
      })
    const bare = new Set(bareDates(opening.kind === 'firm' ? opening.on : '', this.dates))
    return planned.length > 0 && planned.every((at) => bare.has(at))
  }
}

const ruleOf = (name: string) => edition.stages.find(({ id }) => id === name)
const isOfOpening = (moment: Moment | undefined): moment is Moment => moment?.anchor === 'opening'
const hasDates = (name: string): boolean => isOfOpening(ruleOf(name)?.due)

const datesOf = (name: string, { zones }: Session): readonly BareDate[] => {
  const rule = ruleOf(name)
  const dated = ({ offset, unit, time = '10:00', zone = 'seat' }: Moment): BareDate => {
    return { days: unit === 'd' ? offset : 0, time, zone: zones[zone] }
  }
  const moments = [rule?.opens, rule?.due, rule?.latest].filter(isOfOpening)
  const levels = rule?.reminders === undefined ? [] : (edition.reminders[rule.reminders] ?? [])
  const before = levels.flatMap(({ offsets }) => offsets.map(({ offset }) => offset))
  const due = isOfOpening(rule?.due) ? dated(rule.due) : undefined
  return [...moments.map(dated), ...(due ? before.map((days) => ({ ...due, days: due.days + days })) : [])]
}
