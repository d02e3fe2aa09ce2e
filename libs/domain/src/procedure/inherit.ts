import type { Procedure, Stage } from './procedure.js'

type StageChange = Pick<Stage, 'id'> & Partial<Stage>

/** An edition as it is kept: what it does not say, the edition that it extends says. */
export interface ProcedureEdition extends Partial<Omit<Procedure, 'stages' | 'adoption'>> {
  readonly id: string
  readonly title: Procedure['title']
  readonly source: string
  readonly adoption?: Partial<Procedure['adoption']>
  readonly stages: readonly StageChange[]
}

const inheritStages = (parent: readonly StageChange[], child: readonly StageChange[]): readonly StageChange[] => {
  const known = new Set(parent.map(({ id }) => id))
  const changes = new Map(child.map((stage) => [stage.id, stage]))
  return [
    ...parent.map((stage) => ({ ...stage, ...changes.get(stage.id) })),
    ...child.filter(({ id }) => !known.has(id)),
  ]
}

/** The child's words over the parent's: stage by id and key by key, a moment or rule as a whole. */
export const inherit = (parent: ProcedureEdition, child: ProcedureEdition): ProcedureEdition => ({
  ...parent,
  ...child,
  stages: inheritStages(parent.stages, child.stages),
  ...((parent.reminders || child.reminders) && { reminders: { ...parent.reminders, ...child.reminders } }),
  ...((parent.adoption || child.adoption) && { adoption: { ...parent.adoption, ...child.adoption } }),
})
