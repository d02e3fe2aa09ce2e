import type { Procedure } from '../procedure/procedure.js'
import type { Context } from '../rule.js'
import type { Anchors, Moment, Resolve, Resolved } from '../time/moment.js'
import type { Instant } from '../time/when.js'
import { orUnknown } from '../time/or-unknown.js'
import type { Deadline } from './duty.js'
import { pausesOf, withoutDay, type Holidays, type ReminderOn } from './pauses.js'
import { own } from '../own.js'

type Reckoning = Pick<Context, 'resolve'> & {
  readonly procedure: Pick<Procedure, 'reminders'>
  /** Of bodies that are not reminded on their holidays; absent: nobody's are known. */
  readonly holidays?: Holidays
}

/** While an extension is asked for nobody is reminded. */
export const unreminded = (due: Deadline | null): Deadline | null => due && { ...due, reminders: [] }

/** A due moment as instants, with those of its reminders; `null` while its anchor is not known. `due`: where it falls by an act. */
export const deadline = (
  moment: Moment,
  anchors: Anchors,
  { resolve, procedure, holidays }: Reckoning,
  { reminders, article }: { readonly reminders?: string | undefined; readonly article?: string | undefined },
  due: Resolved | null = resolve(moment, anchors),
): Deadline | null => {
  if (!due) return null
  const { from, to } = due
  const levels = reminders ? (own(procedure.reminders, reminders) ?? []) : []
  const rule = moment.article ?? article
  const fromHere = { ...anchors, due: { from, to } }
  const dated = levels.flatMap(({ level, offsets }) =>
    offsets.flatMap((offset): readonly ReminderOn[] => {
      const at = resolve(offset, fromHere)
      return at ? [{ level, offset: offset.offset, at: at.from, day: at.on.from }] : []
    }),
  )
  const paused = holidays && pausesOf(dated, from, holidays, daysLater(anchors, resolve))
  return {
    from,
    to,
    on: due.on.from,
    mark: moment.mark,
    ...(rule && { article: rule }),
    ...(due.onNonWorking && { onNonWorking: true as const }),
    reminders: dated.map(withoutDay),
    ...(paused && { paused }),
  }
}

const daysLater = (anchors: Anchors, resolve: Resolve) => (at: Instant, offset: number) =>
  orUnknown(resolve)({ anchor: 'due', offset, unit: 'd', mark: 'V' }, { ...anchors, due: { from: at, to: at } })
    ?.from ?? null
