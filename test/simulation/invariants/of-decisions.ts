import type { ClauseNote, Session, Sitting } from '@plenary/domain'
import type { Life } from '../life.js'
import { each, type Invariants } from '../verdict.js'
import { broughtBy, deedsOf, eventsOf } from './of-life.js'

const keysOf = (notes: readonly ClauseNote[]) =>
  notes.filter(({ concluded }) => !concluded).map(({ decision, clause }) => `${decision} ${clause}`)
const unconcluded = ({ world }: Life): readonly string[] =>
  world.all('decision').flatMap(({ id, clauses }) =>
    Object.values(clauses)
      .filter(({ conclusion }) => conclusion?.control !== 'remove')
      .map((clause) => `${id} ${clause.id}`),
  )

/** Decisions as they were recorded, with the sitting as it stood then. */
const taken = (life: Life) =>
  deedsOf(life, 'sitting').flatMap(({ before, after, command }) => {
    const decision = after.decisions.at(-1)
    return before && decision && command.type === 'RecordDecision' ? [{ sitting: before, decision }] : []
  })
const adopted = (life: Life) => taken(life).filter(({ decision }) => decision.adopted)
const nameOf = ({ decision }: ReturnType<typeof taken>[number]) => decision.decision
const positionOf = ({ positions }: Sitting, item: string, part: string) => positions[item]?.[part]?.position
/** By correspondence who wrote on the item is there as well, unless it wrote that it is not. */
const wrote = (sitting: Sitting, item: string, part: string): boolean =>
  sitting.mode === 'correspondence' &&
  !['notParticipating', 'silent'].includes(positionOf(sitting, item, part) ?? 'silent')
const presentAt = (sitting: Sitting, item: string): number =>
  sitting.parts.filter((part) => {
    return ['present', 'remote'].includes(sitting.attendance[part] ?? 'absent') || wrote(sitting, item, part)
  }).length

/** The session that a plenary leaves things to: one that was not held before it itself was. */
const nextAfter = ({ world }: Life, { sitting, successor }: Session): Session | undefined => {
  if (sitting?.status !== 'closed' || !successor || !world.streams.has(successor.session)) return undefined
  const { closedAt = 0 } = sitting
  const next = world.state({ kind: 'session', id: successor.session })
  const { openedAt = Infinity } = world.all('sitting').find(({ session }) => session === next.id) ?? {}
  return openedAt > closedAt ? next : undefined
}

export const ofDecisions: Invariants = {
  'decisions of a session are numbered without a gap': (life) =>
    each(
      life.world.all('sitting').flatMap(({ ordinal, decisions }) => {
        const numbers = decisions.flatMap(({ number }) => number ?? [])
        return numbers.map((number, index) => ({ number, due: `${String(ordinal)}/${String(index + 1)}` }))
      }),
      ({ number, due }) => number === due,
      ({ number }) => number,
    ),
  'nothing is adopted without quorum': (life) =>
    each(
      adopted(life),
      ({ sitting, decision }) => {
        const { of, needs, over } = life.rules.quorum.fraction
        const [present, share] = [presentAt(sitting, decision.item) * of, sitting.parts.length * needs]
        return present > 0 && (over ? present > share : present >= share)
      },
      nameOf,
    ),
  'nothing is adopted by consensus over an objection': (life) =>
    each(
      adopted(life).filter(() => life.rules.adoption.decision.rule === 'consensus'),
      ({ sitting, decision }) =>
        sitting.parts.every((part) => positionOf(sitting, decision.item, part) !== 'objection'),
      nameOf,
    ),
  'nobody is bound by what it did not accept': (life) =>
    each(
      taken(life),
      ({ sitting, decision }) =>
        decision.bound.every((part) =>
          ['consent', 'consentWithReservation'].includes(positionOf(sitting, decision.item, part) ?? 'silent'),
        ),
      nameOf,
    ),
  'who cleared an edition does not approve it for tabling': (life) =>
    each(
      deedsOf(life, 'session').flatMap((deed) =>
        broughtBy(deed, 'AgendaApproved').map(({ edition, by }) => ({
          by,
          cleared: deed.before?.editions.find((one) => one.edition === edition)?.cleared?.by,
        })),
      ),
      ({ by, cleared }) => !life.rules.fourEyes.holds || by.person !== cleared?.person,
      ({ by }) => by.person,
    ),
  'nothing that a plenary left reaches nobody: its clauses': (life) => {
    const last = life.world.all('session').findLast(({ sitting }) => sitting?.status === 'closed')
    const kept = new Set(last ? keysOf([...last.carriedOver, ...Object.values(last.clauses)]) : [])
    return each(
      unconcluded(life),
      (key) => kept.has(key),
      (key) => key,
    )
  },
  'nothing that a plenary left reaches nobody: its postponed items': (life) =>
    each(
      life.world.all('session').flatMap((session) => {
        const next = nextAfter(life, session)
        return next ? (session.sitting?.postponed ?? []).map((item) => ({ item, next })) : []
      }),
      ({ item, next }) => next.items[item] !== undefined,
      ({ item }) => item,
    ),
  'a session followed up is closed only when each of its clauses is concluded or carried over': (life) =>
    each(
      life.rules.stages.some(({ kind }) => kind === 'follow') ? eventsOf(life, 'SessionClosed') : [],
      ({ id }) => {
        const carried = eventsOf(life, 'ClausesCarriedOver')
          .filter((one) => one.id === id)
          .flatMap(({ event }) => event.clauses.map(({ decision, clause }) => `${decision} ${clause}`))
        const own = Object.values(life.world.state({ kind: 'session', id }).clauses)
        return keysOf(own).every((key) => carried.includes(key))
      },
      ({ id }) => id,
    ),
}
