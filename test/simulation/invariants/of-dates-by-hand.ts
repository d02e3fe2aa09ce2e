import type { Procedure, Session } from '@plenary/domain'
import { dayAt } from '../../support/days.js'
import type { Life } from '../life.js'
import { each, type Invariants } from '../verdict.js'
import { broughtBy, deedsOf, dueOf, spanOf } from './of-life.js'

const ofSessions = (life: Life) =>
  deedsOf(life, 'session').flatMap(({ before, ...deed }) => (before ? [{ ...deed, before }] : []))
const goesOn = ({ stages, status }: Session, stage: string, round: number): boolean =>
  status !== 'cancelled' && stages[stage]?.round === round && stages[stage].status !== 'closed'

/** The time that its plan gives a body whatever its date becomes. */
const sureOf = ({ plan }: Session, { stage, body }: { stage: string; body: string }): number =>
  spanOf(plan[stage], body)?.from ?? Infinity

const granted = (life: Life) =>
  ofSessions(life).flatMap((deed) => broughtBy(deed, 'ExtensionGranted').map((extension) => ({ ...deed, extension })))

/** Extensions that reached beyond the due moment of the others when they were granted, and plans drawn after them. */
const outlived = (life: Life) =>
  granted(life).flatMap(({ ref, after, extension: { stage, round, body } }) => {
    const until = after.plan[stage]?.extended?.[body]?.to
    if (until === undefined) return []
    const later = deedsOf(life, 'session').filter((deed) => deed.ref.id === ref.id)
    return later
      .slice(later.findIndex((deed) => deed.after === after))
      .filter((deed) => deed.before?.plan !== deed.after.plan && goesOn(deed.after, stage, round))
      .map((deed) => ({ stage, body, until, is: dueOf(deed.after, stage, body), by: deed.command.type }))
  })

/** Dates that were fixed before a plan was drawn, and still are after it. */
const keptFixed = (life: Life) =>
  ofSessions(life)
    .filter(({ before, after }) => before.plan !== after.plan)
    .flatMap(({ before, after, command }) =>
      before.fixed
        .filter((date) => after.fixed.includes(date) && goesOn(before, date.stage, 1) && goesOn(after, date.stage, 1))
        .map(({ stage, moment }) => ({
          stage,
          moment,
          was: before.plan[stage],
          is: after.plan[stage],
          by: command.type,
        })),
    )

/** When a stage is over by its plan. */
const ends = ({ plan }: Session, id: string): number | undefined => plan[id]?.closes ?? plan[id]?.due?.to

/** What stands against a due moment fixed by hand: stages that come first and end later, and the opening. */
const against = (session: Session, stage: string, { stages: rules }: Procedure): readonly string[] => {
  const [name, due] = [stage.split('/')[0], session.plan[stage]?.due?.to]
  const rule = rules.find(({ id }) => id === name)
  if (due === undefined || !rule || !goesOn(session, stage, 1)) return []
  const first = Object.values(session.stages)
    .filter(({ id, status }) => status !== 'closed' && rule.after?.includes(id.split('/')[0] ?? ''))
    .filter(({ id }) => (ends(session, id) ?? -Infinity) > due)
  const prepares = rule.due.anchor === 'opening' && rule.due.offset <= 0
  const isBeyond = prepares && due > (session.opensAt?.to ?? Infinity)
  return [...first.map(({ id }) => id), ...(isBeyond ? ['opening'] : [])]
}
/** Due moments fixed by hand that still lie ahead after a person's act under the same rules. */
const fixedAhead = (life: Life) =>
  ofSessions(life)
    .filter(({ actor, before, after }) => actor.kind === 'person' && before.procedure.hash === after.procedure.hash)
    .flatMap(({ ref, before, after, at, command }) => {
      const rules = life.world.procedureOf(ref, after)
      return after.fixed
        .filter(({ stage, moment }) => moment === 'due' && (after.plan[stage]?.due?.to ?? -Infinity) > at)
        .map(({ stage }) => {
          const [was, is] = [before, after].map((session) => (rules ? against(session, stage, rules) : []))
          return { stage, by: command.type, was: was ?? [], is: is ?? [] }
        })
    })

/** What persons say of dates beside the rules. */
export const ofDatesByHand: Invariants = {
  'an extension shortens nobody’s time': (life) =>
    each(
      granted(life),
      ({ before, after, extension: { stage } }) =>
        (after.plan[stage]?.closes ?? Infinity) >= (before.plan[stage]?.closes ?? -Infinity) &&
        before.bodies.every(({ id }) => dueOf(after, stage, id) >= dueOf(before, stage, id)),
      ({ extension: { stage, body } }) => `${stage} ${body}`,
    ),
  'nobody’s own term ends before that of the others': (life) =>
    each(
      ofSessions(life)
        .filter(({ before, after }) => before.plan !== after.plan)
        .flatMap(({ after: { plan } }) =>
          Object.entries(plan).flatMap(([stage, { due, extended = {} }]) =>
            Object.entries(extended).map(([body, own]) => ({ stage, body, own, due })),
          ),
        ),
      ({ own, due }) => own.to >= (due?.to ?? -Infinity),
      ({ stage, body }) => `${stage} ${body}`,
    ),
  'time closes no stage before the last extension has run out': (life) =>
    each(
      ofSessions(life).flatMap((deed) => {
        const { command, before, at } = deed
        const terms = Object.values(before.plan[String(command.stage)]?.extended ?? {})
        const closes = broughtBy(deed, 'StageClosed').filter(({ because }) => because === 'time')
        return closes.flatMap(({ stage }) => terms.map(({ to }) => ({ stage, to, at })))
      }),
      ({ to, at }) => at > to,
      ({ stage }) => stage,
    ),
  'who was given more time keeps it, however the session moves': (life) =>
    each(
      outlived(life),
      ({ until, is }) => is >= until,
      ({ stage, body, by }) => `${stage} ${body} by ${by}`,
    ),
  'a date fixed by hand does not move': (life) =>
    each(
      keptFixed(life),
      ({ moment, was, is }) => {
        if (moment === 'opens') return was?.opens?.from === is?.opens?.from
        return moment === 'due'
          ? was?.due?.to === is?.due?.to
          : was?.fixed?.includes(moment) === is?.fixed?.includes(moment)
      },
      ({ stage, moment, by }) => `${stage} ${moment} by ${by}`,
    ),
  'no act crosses a date fixed by hand': (life) =>
    each(
      fixedAhead(life),
      ({ was, is }) => is.every((other) => was.includes(other)),
      ({ stage, by }) => `${stage} by ${by}`,
    ),
  'nobody is left to ask for time that an act has given': (life) =>
    each(
      ofSessions(life)
        .filter(({ actor, before, after }) => actor.kind === 'person' && before.plan !== after.plan)
        .flatMap(({ after, command }) =>
          after.askedExtensions
            .filter(({ stage, round }) => goesOn(after, stage, round))
            .map((asked) => ({ ...asked, due: sureOf(after, asked), by: command.type })),
        ),
      // At the seat it is three o'clock in the morning when a day begins in UTC.
      ({ until, due }) => due === Infinity || dayAt(due + 3 * 3_600_000) <= until.on,
      ({ stage, body, by }) => `${stage} ${body} by ${by}`,
    ),
  'who asks for more time is not reminded before that is decided': (life) =>
    each(
      ofSessions(life).flatMap(({ before, ...deed }) =>
        broughtBy(deed, 'DutyReminded').map(({ duty, holder }) => ({ before, duty, holder })),
      ),
      ({ before, duty, holder: { body } }) =>
        before.askedExtensions.every(
          (one) => one.body !== body || !duty.startsWith(`${one.stage}/${String(one.round)}/`),
        ),
      ({ duty }) => duty,
    ),
}
