import type { Context } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import { includeSource } from '../include-source.js'
import { drawPlan } from '../plan.js'
import type { Founding, PinnedProcedure, SourceOfItem } from '../session.js'
import { expandStages } from '../stage-rules.js'
import { implementationItem } from '../standing-items.js'

interface NoteConvened {
  readonly founding: Founding
  readonly sources: readonly SourceOfItem[]
  readonly procedures?: readonly PinnedProcedure[]
}

/**
 * The commission has convened a session: its stages are those of the edition then in force, its plan is drawn, and its
 * draft agenda opens with the implementation of the previous decisions and with what superior bodies instructed.
 */
export const noteConvened = (
  { founding, sources, procedures = [] }: NoteConvened,
  context: Context,
): readonly SessionEvent[] => {
  const { at } = context
  const stages = expandStages(context.procedure, founding.bodies)
  const convened: SessionEvent = { type: 'SessionConvened', v: 1, at, founding, stages }
  const session = evolve(null, convened)
  const instructions = sources.filter(({ origin }) => origin === 'instruction')
  const others = procedures.some(({ hash }) => hash !== founding.procedure.hash)
  return [
    convened,
    drawPlan(session, 'SessionConvened', context),
    ...(others ? [{ type: 'ProceduresNoted', v: 1, at, procedures } as const] : []),
    { type: 'SourcesNoted', v: 1, at, sources },
    ...implementationItem(founding, context),
    ...instructions.flatMap((source) => includeSource(session, source, context)),
  ]
}
