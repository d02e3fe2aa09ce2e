import type { Context } from '../rule.js'
import type { SignedWaiver } from './plan/by-hand.js'
import type { SessionEvent } from './events.js'
import { evolve } from './evolve.js'
import { brokenBy, checkMinima, checkWaivable, usingDepartures } from './plan/minima.js'
import { drawPlan } from './plan/plan.js'
import type { Founding, Session } from './session.js'
import { doneOutside } from './stages/done-outside.js'
import { firmingUpStill } from './stages/new-round.js'
import { expandStages } from './stages/stage-rules.js'

interface Begun {
  /** As it is before its plan is drawn. */
  readonly session: Session
  readonly convened: SessionEvent
  /** The departures granted with it, its plan, and what begins with it. */
  readonly events: readonly SessionEvent[]
  /** As it is with them. */
  readonly after: Session
}
const begin = (founding: Founding, waivers: readonly SignedWaiver[], context: Context): Begun => {
  const { at, procedure } = context
  const stages = expandStages(procedure, founding.bodies)
  const convened: SessionEvent = { type: 'SessionConvened', v: 1, at, founding, stages }
  const session = evolve(null, convened)
  const granted = waivers.map((waiver): SessionEvent => ({ type: 'WaiverGranted', v: 1, at, ...waiver }))
  const waived = granted.reduce<Session>(evolve, session)
  const done = doneOutside(founding, context)
  const takenOver = done.reduce<Session>(evolve, waived)
  const drawn = drawPlan(takenOver, convened.type, context)
  const planned = evolve(takenOver, drawn)
  const still = firmingUpStill(planned, context)
  const events = [...granted, ...done, drawn, ...still]
  return { session, convened, events, after: still.reduce<Session>(evolve, planned) }
}

const brokenByPlan = ({ session, after }: Begun, context: Context) => brokenBy(session, after, context)

/** How a session begins; what its plan breaks of the minima nobody is refused for here: it is shown. */
export const beginning = (founding: Founding, waivers: readonly SignedWaiver[], context: Context): Begun => {
  const begun = begin(founding, waivers, context)
  return { ...begun, events: usingDepartures(begun.events, brokenByPlan(begun, context), begun.after) }
}

/** Who convenes breaks no minimum without a departure from the rules. Refusals: `minimum.…`, `stage.unknown`. */
export const checkConvening = (founding: Founding, waivers: readonly SignedWaiver[], context: Context): void => {
  // The edition that the commission was founded with says nothing of a session that begins by another one.
  const beginsNow = { ...context, pinned: null }
  const begun = begin(founding, waivers, beginsNow)
  waivers.forEach((waiver, i) => {
    checkWaivable(begun.session, waiver, context.procedure, `/waivers/${String(i)}`)
  })
  checkMinima(brokenByPlan(begun, beginsNow), beginsNow)
}
