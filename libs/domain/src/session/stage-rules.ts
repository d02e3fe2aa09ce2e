import type { Matter, Procedure, Stage } from '../procedure/procedure.js'
import type { Session, SessionBody } from './session.js'
import { refuse } from './refusals.js'

/** `council/<id>` is the stage `council` of the edition, for one council. */
export const stageRule = (procedure: Procedure, id: string): Stage => {
  const [name] = id.split('/')
  return procedure.stages.find((stage) => stage.id === name) ?? refuse.stageUnknown({ stage: id })
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

export const matterOf = (procedure: Procedure, id: string): Matter => stageRule(procedure, id).matter

/** Date, hour and city are known: nothing is left to firm up. */
export const isFirm = ({ opening, place }: Session): boolean => opening.kind === 'firm' && place.city !== undefined

/** The stages of this session that are about a matter. */
export const stagesAbout = (session: Session, procedure: Procedure, matter: Matter): readonly string[] =>
  Object.keys(session.stages).filter((id) => matterOf(procedure, id) === matter)
