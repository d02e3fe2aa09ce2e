import type { Context } from '../../rule.js'
import type { SignedWaiver } from '../plan/by-hand.js'
import { beginning } from '../convening.js'
import type { SessionEvent } from '../events.js'
import { includeSource } from '../agenda/include-source.js'
import type { Founding, PinnedProcedure, SourceOfItem } from '../session.js'
import { implementationItem } from '../agenda/standing-items.js'

interface NoteConvened {
  readonly founding: Founding
  readonly waivers?: readonly SignedWaiver[]
  readonly sources: readonly SourceOfItem[]
  readonly procedures?: readonly PinnedProcedure[]
}

/**
 * The commission has convened a session: its stages are those of the edition then in force, its plan is drawn, and its
 * draft agenda opens with the implementation of the previous decisions and with what superior bodies instructed.
 */
export const noteConvened = (
  { founding, waivers = [], sources, procedures = [] }: NoteConvened,
  context: Context,
): readonly SessionEvent[] => {
  const { at } = context
  const { session, convened, events } = beginning(founding, waivers, context)
  const instructions = sources.filter(({ origin }) => origin === 'instruction')
  const others = procedures.some(({ hash }) => hash !== founding.procedure.hash)
  return [
    convened,
    ...events,
    ...(others ? [{ type: 'ProceduresNoted', v: 1, at, procedures } as const] : []),
    { type: 'SourcesNoted', v: 1, at, sources },
    ...implementationItem(founding, context),
    ...instructions.flatMap((source) => includeSource(session, source, context)),
  ]
}
