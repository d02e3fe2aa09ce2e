import type { Rule, Told } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { includeSource } from '../agenda/include-source.js'
import { isStale, told } from '../noted.js'
import { hasOpened } from '../stages/plenary.js'
import type { Session, SourceOfItem } from '../session.js'

/** The commission knows of new instructions or programmes: an instruction opens an item, once. */
export const noteSources: Rule<Session, Told & { readonly sources: readonly SourceOfItem[] }, SessionEvent> = (
  session,
  command,
  context,
) => {
  if (isStale(session, command)) return []
  const { sources } = command
  const items = hasOpened(session) ? [] : sources.filter(({ origin }) => origin === 'instruction')
  return [
    { type: 'SourcesNoted', v: 1, at: context.at, sources, told: told(command) },
    ...items.flatMap((source) => includeSource(session, source, context)),
  ]
}
