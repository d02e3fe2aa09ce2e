import { type Change, changes } from '../changes.js'
import type { Procedure } from './procedure.js'

/** A stage stands by its id and a reminder level by its name. */
const byId = ({ id: _, stages, reminders, ...rest }: Procedure) => ({
  ...rest,
  stages: Object.fromEntries(stages.map((stage) => [stage.id, stage])),
  reminders: Object.fromEntries(
    Object.entries(reminders).map(([key, levels]) => [
      key,
      Object.fromEntries(levels.map(({ level, offsets }) => [level, offsets])),
    ]),
  ),
})

/** What the second edition says otherwise than the first, with all that they inherit. */
export const diff = (was: Procedure, is: Procedure): readonly Change[] => changes(byId(was), byId(is))
