import type { Procedure } from '../procedure/procedure.js'
import type { Context } from '../rule.js'
import type { Anchors, Moment, Resolved } from '../time/moment.js'
import type { Deadline, ReminderAt } from './duty.js'
import { own } from '../own.js'

type Reckoning = Pick<Context, 'resolve'> & { readonly procedure: Pick<Procedure, 'reminders'> }

/** While an extension is asked for nobody is reminded. */
export const unreminded = (due: Deadline | null): Deadline | null => due && { ...due, reminders: [] }

/** A due moment as instants, with those of its reminders; `null` while its anchor is not known. `due`: where it falls by an act. */
export const deadline = (
  moment: Moment,
  anchors: Anchors,
  { resolve, procedure }: Reckoning,
  { reminders, article }: { readonly reminders?: string | undefined; readonly article?: string | undefined },
  due: Resolved | null = resolve(moment, anchors),
): Deadline | null => {
  if (!due) return null
  const { from, to } = due
  const levels = reminders ? (own(procedure.reminders, reminders) ?? []) : []
  const rule = moment.article ?? article
  return {
    from,
    to,
    mark: moment.mark,
    ...(rule && { article: rule }),
    ...(due.onNonWorking && { onNonWorking: true as const }),
    reminders: levels.flatMap(({ level, offsets }) =>
      offsets.flatMap((offset): readonly ReminderAt[] => {
        const at = resolve(offset, { ...anchors, due: { from, to } })
        return at ? [{ level, offset: offset.offset, at: at.from }] : []
      }),
    ),
  }
}
