import type { Context } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import { includeSource } from '../include-source.js'
import { drawPlan } from '../plan.js'
import type { Founding, SourceOfItem } from '../session.js'
import { expandStages } from '../stage-rules.js'
import { implementationItem } from '../standing-items.js'

interface NoteConvened {
  readonly founding: Founding
  readonly sources: readonly SourceOfItem[]
}

/**
 * The commission has convened a session: its stages are those of the edition then in force, its plan is drawn, and its
 * draft agenda opens with the implementation of the previous decisions and with what superior bodies instructed.
 */
export const noteConvened = ({ founding, sources }: NoteConvened, context: Context): readonly SessionEvent[] => {
  const { at } = context
  const stages = expandStages(context.procedure, founding.bodies)
  const convened: SessionEvent = { type: 'SessionConvened', v: 1, at, founding, stages }
  const session = evolve(null, convened)
  const instructions = sources.filter(({ origin }) => origin === 'instruction')
  return [
    convened,
    drawPlan(session, 'SessionConvened', context),
    { type: 'SourcesNoted', v: 1, at, sources },
    ...implementationItem(founding, context),
    ...instructions.flatMap((source) => includeSource(session, source, context)),
  ]
}
