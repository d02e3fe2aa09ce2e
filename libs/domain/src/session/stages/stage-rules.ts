import type { Matter, Mode, Procedure, Stage } from '../../procedure/procedure.js'
import type { StageOver, Unasked } from '../../rule.js'
import type { Session, SessionBody, StageState } from '../session.js'
import { refuse } from '../refusals.js'

// Every act on a session asks for the rules of its stages over and over; an edition never changes.
const known = new WeakMap<Procedure, ReadonlyMap<string, Stage>>()
const stagesOf = (procedure: Procedure): ReadonlyMap<string, Stage> => {
  const before = known.get(procedure)
  if (before) return before
  const stages = new Map(procedure.stages.map((stage) => [stage.id, stage]))
  known.set(procedure, stages)
  return stages
}

/** `council/<id>` is the stage `council` of the edition, for one council. */
export const stageRule = (procedure: Procedure, id: string): Stage => {
  const stages = stagesOf(procedure)
  return stages.get(id) ?? stages.get(id.split('/')[0] ?? '') ?? refuse.stageUnknown({ stage: id })
}

/** The body for which an expanded stage stands. */
export const bodyOfStage = (id: string): string | undefined => id.split('/')[1]

/** Ids of all stages of a session: one for each council where the edition says so. */
export const expandStages = (procedure: Procedure, bodies: readonly SessionBody[]): readonly string[] =>
  procedure.stages.flatMap(({ id, each }) =>
    each ? bodies.filter(({ kind }) => kind === each).map((body) => `${id}/${body.id}`) : [id],
  )

/** The stages of this session that must have closed first. */
export const predecessors = (procedure: Procedure, id: string, all: readonly string[]): readonly string[] => {
  const after = stageRule(procedure, id).after ?? []
  return all.filter((other) => after.includes(other.split('/')[0] ?? ''))
}

/** The one body of a kind of which a commission has one; its kind where it has none. */
export const bodyOf = (session: Pick<Session, 'bodies'>, kind: SessionBody['kind']): string =>
  session.bodies.find((body) => body.kind === kind)?.id ?? kind

/** The national parts, by id. */
export const partsOf = ({ bodies }: Pick<Session, 'bodies'>): readonly string[] =>
  bodies.filter(({ kind }) => kind === 'nationalPart').map(({ id }) => id)

export const matterOf = (procedure: Procedure, id: string): Matter => stageRule(procedure, id).matter

/** Where these meet is nowhere. */
const placeless: readonly Mode[] = ['video', 'correspondence']

/** Date, hour and, where there is a room, its city are known: nothing is left to firm up. */
export const isFirm = ({ opening, place, mode }: Session): boolean =>
  opening.kind === 'firm' && (place.city !== undefined || placeless.includes(mode))

/** Nobody is asked by it any more, and it asks for nothing: a person's act ended it. */
export const isCalledOff = ({ because }: Pick<StageState, 'because'>): boolean =>
  because === 'cancelled' || because === 'mode'

/** It is over by its dates: nobody is asked by it, or any more. */
export const isUnasked = (because: StageOver | undefined): because is Unasked =>
  because === 'beforeConvening' || because === 'overtaken'

/** An act ended it, and not what was asked: nobody has missed anything. */
export const isEndedByAct = ({ because }: Pick<StageState, 'because'>): boolean =>
  isCalledOff({ because }) || isUnasked(because)

/**
 * The stages that must have closed before this one begins. In the place of one that an act ended stand those that it came
 * after: nothing runs ahead of them because of it.
 */
export const comesAfter = (
  session: Pick<Session, 'stages'>,
  procedure: Procedure,
  id: string,
): readonly StageState[] => {
  const before = predecessors(procedure, id, Object.keys(session.stages)).flatMap((other) => {
    const stage = session.stages[other]
    return stage && isEndedByAct(stage) ? [stage, ...comesAfter(session, procedure, other)] : (stage ?? [])
  })
  return [...new Set(before)]
}

/** Sent back, a new round of it is to begin; not while it is called off. */
export const owesRound = (stage: StageState): boolean => stage.again === true && !isCalledOff(stage)

/** Whether the rules have this stage where the session meets as it does. */
export const appliesTo = ({ mode }: Pick<Session, 'mode'>, id: string, procedure: Procedure): boolean =>
  !stageRule(procedure, id).notIn?.modes.includes(mode)

/** The stages of this session that are about a matter. */
export const stagesAbout = (session: Session, procedure: Procedure, matter: Matter): readonly string[] =>
  Object.keys(session.stages).filter((id) => matterOf(procedure, id) === matter)
