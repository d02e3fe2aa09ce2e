import { checked } from './check.js'
import { withClockTimes } from './clock-times.js'
import type { Fault } from './fault.js'
import { inherit, isRoot } from './inherit.js'
import type { ProcedureEdition } from './inherit.js'
import type { Procedure } from './procedure.js'
import { refuse } from './refusals.js'

type ProcedureEditions = Readonly<Record<string, ProcedureEdition>>

/** The edition under all that it extends. */
const lineage = (id: string, editions: ProcedureEditions, heirs: readonly string[] = []): ProcedureEdition => {
  const edition = Object.hasOwn(editions, id) ? editions[id] : undefined
  if (!edition || heirs.includes(id)) {
    return refuse.faulty({
      procedure: heirs[0] ?? id,
      faults: [{ pointer: '/extends', code: 'unknownParent', other: id }],
    })
  }
  return edition.extends === undefined ? edition : inherit(lineage(edition.extends, editions, [...heirs, id]), edition)
}

const said = ['newRound', 'reminders', 'quorum', 'tour', 'fourEyes'] as const
const saidOfAdoption = ['decision', 'procedural'] as const
const saidOfStages = ['kind', 'title', 'who', 'matter', 'due', 'missed', 'mark'] as const

const missing = ({ stages, adoption, ...rest }: ProcedureEdition): readonly Fault[] =>
  [
    ...said.filter((key) => !rest[key]).map((key) => `/${key}`),
    ...saidOfAdoption.filter((key) => !adoption?.[key]).map((key) => `/adoption/${key}`),
    ...stages.flatMap((stage, i) => saidOfStages.filter((key) => !stage[key]).map((key) => `/stages/${i}/${key}`)),
  ].map((pointer) => ({ pointer, code: 'missing' }))

const isWhole = (edition: ProcedureEdition): edition is ProcedureEdition & Procedure => missing(edition).length === 0

/**
 * An edition as sessions use it: with what it inherits, with the usual clock times written in, checked. `calendars`: the
 * names of those of which there are tables.
 * Refusals: `procedure.unknown`, `procedure.rootOnly`, `procedure.faulty` with every fault.
 */
export const loadProcedure = (id: string, editions: ProcedureEditions, calendars?: readonly string[]): Procedure => {
  if (!Object.hasOwn(editions, id)) refuse.unknown({ procedure: id })
  const edition = lineage(id, editions)
  if (isRoot(edition)) return refuse.rootOnly({ procedure: id })
  if (!isWhole(edition)) return refuse.faulty({ procedure: id, faults: missing(edition) })
  return checked(withClockTimes(edition), calendars)
}

/** Rules that a commission can hold its sessions by. Refusal: `procedure.withoutSession`. */
export const forSessions = (procedure: Procedure): Procedure =>
  procedure.withoutSession ? refuse.withoutSession({ procedure: procedure.id, pointer: '/procedure' }) : procedure
