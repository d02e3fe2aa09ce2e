import type { DutyReminded } from '@plenary/domain'
import type { Deed } from '../../support/world-words.js'
import type { Life } from '../life.js'
import { each, once, type Invariants } from '../verdict.js'
import { broughtBy, deedsOf, owedIn, same } from './of-life.js'

const reminded = (life: Life) =>
  life.world.deeds.flatMap((deed) =>
    deed.events
      .filter(({ type }) => type === 'DutyReminded')
      .map((event) => ({ deed, event: event as unknown as DutyReminded })),
  )
const nameOf = ({ event: { duty, level } }: { readonly event: DutyReminded }) => `${duty} ${level}`
const owed = (life: Life, { deed, event }: { readonly deed: Deed; readonly event: DutyReminded }) =>
  owedIn(life, deed.ref, deed.before).get(event.duty)

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
