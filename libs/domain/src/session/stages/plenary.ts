import { refuse } from '../refusals.js'
import type { Session } from '../session.js'

/** The presiding officer has opened the plenary; that its hour has come and it is summoned stops nobody. */
export const hasOpened = ({ sitting }: Session): boolean => sitting !== undefined && sitting.status !== 'summoned'

/** What prepares the plenary is done until it opens. */
export const checkNotSitting = (session: Session): void => {
  if (hasOpened(session)) refuse.sittingOpened()
}
