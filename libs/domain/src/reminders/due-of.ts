import { own } from '../own.js'
import type { Deadline } from './duty.js'

/** By when a stage or a consultation is to be answered. */
interface Dues {
  readonly due: Deadline | null
  readonly extended?: Readonly<Record<string, Deadline>>
}

/** When this body has to answer: by its extension, where it has one. */
export const dueOf = (dues: Dues | undefined, body: string): Deadline | null =>
  own(dues?.extended ?? {}, body) ?? dues?.due ?? null
