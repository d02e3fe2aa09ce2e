import { Refusal } from '../refusal.js'
import type { Resolve } from './moment.js'

/** For a Note, which never refuses: a moment that no calendar can date is not known. */
export const orUnknown =
  (resolve: Resolve): Resolve =>
  (moment, anchors) => {
    try {
      return resolve(moment, anchors)
    } catch (error) {
      if (error instanceof Refusal) return null
      throw error
    }
  }
