import type { StreamRef } from '@plenary/domain'
import { follow } from './follow.js'

/** A decision lives from its adoption until each of its clauses is concluded; the last conclusion calls for its close. */
export async function conductDecision(ref: StreamRef): Promise<void> {
  const decision = await follow(ref)
  while (decision.lives) {
    if (decision.calls) decision.beside('close', () => decision.ask({ type: 'CloseDecision' }))
    await decision.news()
  }
}
