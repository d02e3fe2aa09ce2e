import type { Context } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'

/** A session of a rehearsal begins as another one stands: in preparation, its plenary not summoned yet. */
export const copySession = (
  { session }: { readonly session: Session },
  { at }: Pick<Context, 'at'>,
): readonly SessionEvent[] => {
  const { status, sitting } = session
  if (status !== 'convened' || sitting) refuse.notInPreparation({ session: session.id, status })
  return [{ type: 'SessionCopied', v: 1, at, session }]
}
