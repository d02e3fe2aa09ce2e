import type { Session, StagePlan } from '@plenary/domain'
import type { Life } from '../life.js'
import { both, each, type Invariants } from '../verdict.js'
import { broughtBy, type DeedOf, deedsOf, dueOf, owedIn, same, spanOf } from './of-life.js'

/** What somebody handed in to a stage, with the session as it stood before and after. */
const handedIn = (life: Life) =>
  deedsOf(life, 'session').flatMap((deed) => {
    const { before, after } = deed
    const given = [
      ...broughtBy(deed, 'CallAnswered'),
      ...broughtBy(deed, 'StageApproved'),
      ...broughtBy(deed, 'Dispatched'),
      ...broughtBy(deed, 'Signed'),
    ]
    return before ? given.map(({ stage, key }) => ({ deed, before, after, stage, key })) : []
  })
const replied = (life: Life) =>
  deedsOf(life, 'consultation').flatMap((deed) => {
    const { before, events } = deed
    return before
      ? events.filter(({ type }) => type === 'Replied').map(({ body }) => ({ deed, before, body: String(body) }))
      : []
  })

/** A stage goes on by an act: to what fell due while it did not apply nobody is held. */
const isTakenUp = ({ before, after, at }: DeedOf<'session'>, id: string): boolean => {
  const [was, is] = [before?.stages[id], after.stages[id]]
  const due = after.plan[id]?.due?.to ?? Infinity
  return was?.status === 'closed' && is?.status === 'open' && (was.closedAt ?? 0) < due && due <= at
}

/** At each deed, when something last gave each stage of its session other dates. */
const lastDated = (life: Life) => {
  const bySession = Object.values(Object.groupBy(deedsOf(life, 'session'), ({ ref }) => ref.id))
  return new Map<object, Readonly<Record<string, number>>>(
    bySession.flatMap((deeds = []) => {
      const dated: Record<string, number> = {}
      return deeds.map((deed) => {
        const { before, after, at } = deed
        for (const id of Object.keys(after.plan))
          if (!sameDates(before?.plan[id], after.plan[id]) || isTakenUp(deed, id)) dated[id] = at
        return [deed, { ...dated }] as const
      })
    }),
  )
}
const sameDates = (was: StagePlan | undefined, is: StagePlan | undefined): boolean =>
  same([was?.opens, was?.due, was?.closes], [is?.opens, is?.due, is?.closes])

const askedBy = ({ stages }: Session, stage: string, key: string): string =>
  stages[stage]?.asked.find((asked) => asked.key === key)?.body ?? key

/** Duties that were done before an act, and how they are after it. */
const doneBefore = (life: Life) =>
  life.world.deeds
    // A term that is extended asks for another report.
    .filter(({ command }) => command.type !== 'ConcludeClause')
    .flatMap(({ ref, before, after, command }) => {
      const now = owedIn(life, ref, after)
      return [...owedIn(life, ref, before).values()]
        .filter(({ state }) => state === 'done')
        .map(({ key, doneAt }) => ({ key, doneAt, now: now.get(key), by: command.type }))
    })

export const ofDuties: Invariants = {
  'who has answered owes nothing': (life) => {
    const toStages = each(
      // Nobody owes anything to a stage that is called off; what is reported meanwhile is kept for when it goes on.
      handedIn(life).filter(({ after, stage }) => !['mode', 'cancelled'].includes(after.stages[stage]?.because ?? '')),
      ({ deed, after, stage, key }) =>
        owedIn(life, deed.ref, after).get(`${stage}/${String(after.stages[stage]?.round)}/${key}`)?.state === 'done',
      ({ stage, key }) => `${stage} ${key}`,
    )
    const toTours = each(
      replied(life),
      ({ deed, body }) =>
        [...owedIn(life, deed.ref, deed.after).values()].every(
          ({ holder, state }) => holder.body !== body || state === 'done',
        ),
      ({ deed, body }) => `${deed.ref.id} ${body}`,
    )
    return both(toStages, toTours)
  },
  'done stays done': (life) =>
    each(
      doneBefore(life),
      ({ now, doneAt }) => !now || (now.state === 'done' && (doneAt === undefined || now.doneAt !== undefined)),
      ({ key, by }) => `${key} by ${by}`,
    ),
  'an answer is late exactly when it arrived after its due': (life) => {
    const since = lastDated(life)
    return each(
      handedIn(life),
      ({ deed, before, after, stage, key }) => {
        const answer = after.stages[stage]?.answers[key]
        const due = dueOf(before, stage, askedBy(before, stage, key))
        // Of a due moment that was past when the stage was last dated nobody is late, before the stage has ended.
        const dated = since.get(deed)?.[stage] ?? after.convenedAt
        const [end = Infinity] = [due, before.plan[stage]?.closes ?? Infinity].filter((moment) => moment > dated)
        return answer?.late === true
          ? answer.at > due && (due > after.convenedAt || answer.at > end)
          : (answer?.at ?? Infinity) <= end
      },
      ({ stage, key }) => `${stage} ${key}`,
    )
  },
  'a reply is late exactly when it arrived after its due': (life) =>
    each(
      replied(life),
      ({ deed, before, body }) => {
        const reply = deed.after.replies[body]
        return reply?.at === deed.at && reply.late === deed.at > (spanOf(before, body)?.to ?? Infinity)
      },
      ({ deed, body }) => `${deed.ref.id} ${body}`,
    ),
  'plan and duties agree': (life) =>
    each(
      deedsOf(life, 'session')
        .filter(({ before, after }) => before?.plan !== after.plan)
        .flatMap(({ ref, after }) =>
          [...owedIn(life, ref, after).values()]
            // Whether to extend is the secretariat's to decide, before the body that asks would be late; so is an outage,
            // and a date of the session is owed by none.
            .filter(({ act }) => act !== 'GrantExtension' && act !== 'SettleOutage' && act !== 'MoveSession')
            .map((duty) => ({ duty, span: spanOf(after.plan[duty.stage ?? ''], duty.holder.body) })),
        ),
      ({ duty: { due }, span }) => due?.from === span?.from && due?.to === span?.to,
      ({ duty }) => duty.key,
    ),
  'the dates of a tour under way are those of its session': (life) =>
    each(
      life.world.all('consultation').filter(({ status }) => status === 'open'),
      ({ session, stage, due, extended, closes }) => {
        const plan = life.world.state({ kind: 'session', id: session }).plan[stage]
        return same(due, plan?.due ?? null) && same(extended, plan?.extended) && closes === (plan?.closes ?? null)
      },
      ({ id }) => id,
    ),
}
