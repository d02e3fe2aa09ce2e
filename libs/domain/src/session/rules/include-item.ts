import { checkNotSitting } from '../stages/plenary.js'
import { refuse } from '../refusals.js'
import type { Rule } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { includeSource } from '../agenda/include-source.js'
import type { Session } from '../session.js'
import { own } from '../../own.js'

/** The secretariat includes an item on a programme, or on an instruction, that the commission has registered. */
export const includeItem: Rule<Session, { readonly source: string }, SessionEvent> = (session, command, context) => {
  checkNotSitting(session)
  const source =
    own(session.sources, command.source) ?? refuse.sourceUnknown({ source: command.source, pointer: '/source' })
  return includeSource(session, source, context)
}
