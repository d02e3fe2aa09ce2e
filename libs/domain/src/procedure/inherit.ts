import type { Procedure, Stage } from './procedure.js'

type StageChange = Pick<Stage, 'id'> & Partial<Stage>

/** An edition as it is kept: what it does not say, the edition that it extends says. */
export interface ProcedureEdition extends Partial<Omit<Procedure, 'stages' | 'adoption'>> {
  readonly id: string
  readonly title: Procedure['title']
  readonly source: string
  readonly adoption?: Partial<Procedure['adoption']>
  readonly stages: readonly StageChange[]
  /** Has the stages that it names and no other of the parent's, in its own order. */
  readonly ownStages?: boolean
}

/** What other editions extend: it has no stage, and extends none itself. */
export const isRoot = ({ extends: parent, stages }: ProcedureEdition): boolean =>
  parent === undefined && stages.length === 0

const inheritStages = (
  parent: readonly StageChange[],
  { stages, ownStages }: ProcedureEdition,
): readonly StageChange[] => {
  const inherited = new Map(parent.map((stage) => [stage.id, stage]))
  const changed = stages.map((stage) => ({ ...inherited.get(stage.id), ...stage }))
  if (ownStages) return changed
  const changes = new Map(changed.map((stage) => [stage.id, stage]))
  return [...parent.map((stage) => changes.get(stage.id) ?? stage), ...changed.filter(({ id }) => !inherited.has(id))]
}

/** The child's words over the parent's: stage by id and key by key, a moment or rule as a whole. */
export const inherit = (parent: ProcedureEdition, child: ProcedureEdition): ProcedureEdition => {
  const { ownStages: _, ...said } = child
  return {
    ...parent,
    ...said,
    stages: inheritStages(parent.stages, child),
    ...((parent.citations || child.citations) && { citations: { ...parent.citations, ...child.citations } }),
    ...((parent.reminders || child.reminders) && { reminders: { ...parent.reminders, ...child.reminders } }),
    ...((parent.adoption || child.adoption) && { adoption: { ...parent.adoption, ...child.adoption } }),
  }
}
