import type { Context } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'

const inPreparation: readonly Session['status'][] = ['convened', 'postponed']

/** A session of a rehearsal begins as another one stands: in preparation, with a date or without, its plenary not summoned. */
export const copySession = (
  { session }: { readonly session: Session },
  { at }: Pick<Context, 'at'>,
): readonly SessionEvent[] => {
  const { status, sitting } = session
  if (!inPreparation.includes(status) || sitting) refuse.notInPreparation({ session: session.id, status })
  return [{ type: 'SessionCopied', v: 1, at, session }]
}
