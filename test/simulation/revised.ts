import type { Procedure, Stage } from '@plenary/domain'

/** The same rules, revised: of what is called for it must be answered in time, and some of it only in a room. */
export const revisedOf = (rules: Procedure): Procedure => ({
  ...rules,
  id: `${rules.id}-revised`,
  stages: rules.stages.map((stage) => ({ ...stage, ...stricter(stage), ...inRooms(stage) })),
})

/** What must have been answered by its end is not closed by time after an outage. */
const stricter = ({ kind, due, latest, missed }: Stage): Partial<Stage> => {
  if (kind === 'sit' || kind === 'follow' || missed.then === 'wait') return {}
  return { due: { ...due, must: true }, ...(latest && { latest: { ...latest, must: true } }) }
}
const inRooms = ({ kind }: Stage): Partial<Stage> =>
  kind === 'call' || kind === 'consult' ? { notIn: { modes: ['video', 'correspondence'], mark: 'A' } } : {}
