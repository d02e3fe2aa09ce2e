import { own } from '../own.js'
import type { Deadline } from './duty.js'

/** By when a stage or a consultation is to be answered, and by whom later than by the others. */
export interface Dues {
  readonly due: Deadline | null
  readonly extended?: Readonly<Record<string, Deadline>>
}

/** When this body has to answer, by its extension, where it has one; it is not reminded on its own holidays. */
export const dueOf = (dues: Dues | undefined, body: string): Deadline | null => {
  const due = own(dues?.extended ?? {}, body) ?? dues?.due ?? null
  if (!due?.paused) return due
  const { paused, ...rest } = due
  return { ...rest, reminders: own(paused, body) ?? due.reminders }
}
