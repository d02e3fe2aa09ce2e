import type { Told } from '../rule.js'
import type { Session } from './session.js'

/** A Note older than what is known already makes no events; a Note never refuses. */
export const isStale = (session: Session, { from, fromVersion }: Told): boolean =>
  (session.noted[from] ?? -1) >= fromVersion

export const told = ({ from, fromVersion }: Told): Told => ({ from, fromVersion })
