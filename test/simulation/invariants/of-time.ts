import type { Consultation, DutyReminded, Session } from '@plenary/domain'
import type { Deed } from '../../support/world-words.js'
import type { Life } from '../life.js'
import { each, once, type Invariants } from '../verdict.js'
import { broughtBy, deedsOf, owedIn, same, spanOf, type DeedOf } from './of-life.js'

const reminded = (life: Life) =>
  life.world.deeds.flatMap((deed) =>
    deed.events
      .filter(({ type }) => type === 'DutyReminded')
      .map((event) => ({ deed, event: event as unknown as DutyReminded })),
  )
const nameOf = ({ event: { duty, level } }: { readonly event: DutyReminded }) => `${duty} ${level}`
const owed = (life: Life, { deed, event }: { readonly deed: Deed; readonly event: DutyReminded }) =>
  owedIn(life, deed.ref, deed.before).get(event.duty)

/** The clocks by which a stage is due. */
const zoneOf = (life: Life, session: Session, stage: string): string => {
  const { due } = life.rules.stages.find(({ id }) => id === stage.split('/')[0]) ?? {}
  return due?.zone === 'venue' ? (session.place.zone ?? session.zones.venue) : session.zones.seat
}
const dayIn = (zone: string, instant: number) => new Intl.DateTimeFormat('sv', { timeZone: zone }).format(instant)

/** Each reminder of a stage, with the act that last put the due moment on that day. */
const dated = (life: Life) => {
  const since = new Map<string, { readonly on: string; readonly at: number }>()
  return life.world.deeds.flatMap((deed) => {
    const found = deed.events.flatMap((event) => {
      if (event.type !== 'DutyReminded') return []
      const { duty, due, holder } = event as unknown as DutyReminded
      const session = deed.ref.kind === 'session' ? deed.ref.id : (deed.after as Partial<Consultation>).session
      const set = since.get(`${session ?? ''} ${duty.split('/').slice(0, -2).join('/')} ${holder.body}`)
      return set ? [{ duty, due, since: set.at }] : []
    })
    if (deed.ref.kind === 'session') noteDues(life, deed as unknown as DeedOf<'session'>, since)
    return found
  })
}
const noteDues = (
  life: Life,
  { before, after, at }: DeedOf<'session'>,
  since: Map<string, { readonly on: string; readonly at: number }>,
) => {
  for (const [stage, plan] of Object.entries(after.plan)) {
    if (before?.plan[stage] === plan) continue
    for (const { id } of after.bodies) {
      const key = `${after.id} ${stage} ${id}`
      const due = spanOf(plan, id)
      const on = due ? dayIn(zoneOf(life, after, stage), due.from) : ''
      if (since.get(key)?.on !== on) since.set(key, { on, at })
    }
  }
}

const ofSessions = (life: Life) =>
  deedsOf(life, 'session').flatMap((deed) => (deed.before ? [{ ...deed, before: deed.before }] : []))
const typeOf = ({ command }: Pick<Deed, 'command'>) => command.type
const moving = ['SessionMoved', 'OpeningFirmed', 'SessionPostponed', 'SessionCancelled']
const moves = (life: Life) => ofSessions(life).filter(({ events }) => events.some(({ type }) => moving.includes(type)))

export const ofTime: Invariants = {
  'no reminder is early': (life) =>
    each(
      reminded(life),
      (one) => {
        const { level, offset, due, at } = one.event
        const deadline = owed(life, one)?.due
        const reminder = deadline?.reminders.find((other) => other.level === level && other.offset === offset)
        return deadline?.from === due && reminder !== undefined && reminder.at <= at && at <= one.deed.at
      },
      nameOf,
    ),
  'no reminder goes out twice for the same due': (life) =>
    once(
      reminded(life).flatMap(({ deed, event: { duty, due, level, offset, collapsed } }) =>
        [{ level, offset }, ...collapsed].map(
          (one) => `${deed.ref.id} ${duty} ${one.level} ${String(one.offset)} ${String(due)}`,
        ),
      ),
    ),
  'no reminder goes out for a due that was past when it was set': (life) =>
    each(
      dated(life),
      ({ due, since }) => due > since,
      ({ duty }) => duty,
    ),
  'no level goes out twice for the same day': (life) =>
    once(
      reminded(life)
        .filter(({ deed }) => deed.ref.kind === 'session')
        .flatMap(({ deed, event: { duty, due, level, offset, collapsed } }) => {
          const zone = zoneOf(life, deed.after as Session, duty)
          const of = `${deed.ref.id} ${duty} ${dayIn(zone, due)}`
          return [{ level, offset }, ...collapsed].map((one) => `${of} ${one.level} ${String(one.offset)}`)
        }),
    ),
  'of a duty never two reminders go out at once': (life) =>
    once(
      reminded(life).map(({ deed, event }) => `${deed.ref.id} ${event.duty} ${String(deed.at)} ${String(event.due)}`),
    ),
  'nobody is reminded of what is done': (life) =>
    each(reminded(life), (one) => owed(life, one)?.state === 'open', nameOf),
  'no moment passes before it has come': (life) =>
    each(
      life.world.deeds.flatMap((deed) => broughtBy(deed, 'MomentPassed').map((event) => ({ deed, event }))),
      ({ deed, event }) => event.due <= deed.at && event.at === deed.at,
      ({ event }) => `${event.stage} ${event.moment}`,
    ),
  'dates only change in an event that says why': (life) =>
    each(
      ofSessions(life).filter(({ before, after }) => before.plan !== after.plan),
      (deed) => {
        const rounds = broughtBy(deed, 'RoundStarted').map(({ stage }) => stage)
        const causes = broughtBy(deed, 'PlanDrawn').map(({ cause }) => cause)
        const { before, after, events } = deed
        const changed = Object.keys(after.plan).filter((id) => !same(before.plan[id], after.plan[id]))
        const told = causes.every((cause) => events.some(({ type }) => type === cause && type !== 'PlanDrawn'))
        return told && (causes.length > 0 || changed.every((id) => rounds.includes(id)))
      },
      typeOf,
    ),
  'the opening only changes by an act that is signed': (life) =>
    each(
      ofSessions(life).filter(({ before, after }) => before.opening !== after.opening),
      ({ events }) => events.some(({ type, by }) => moving.includes(type) && by !== undefined),
      typeOf,
    ),
  'a move keeps what was sent, answered and done': (life) =>
    each(
      moves(life),
      ({ before, after }) =>
        same(before.reminded, after.reminded) &&
        Object.values(before.stages).every(({ id, round, answers, status, because }) => {
          const stage = after.stages[id]
          const isDone = because === 'gate' || because === 'time'
          return (
            stage?.round !== round ||
            (stage.answers === answers && (stage.status === status || stage.because === 'cancelled' || !isDone))
          )
        }),
      typeOf,
    ),
}
