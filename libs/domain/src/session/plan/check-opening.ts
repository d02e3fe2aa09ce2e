import type { Context } from '../../rule.js'
import type { Anchors } from '../../time/moment.js'
import { orUnknown } from '../../time/or-unknown.js'
import type { When } from '../../time/when.js'
import { anchorsOf } from './plan.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'

const opening = { anchor: 'opening', offset: 0, unit: 'd', zone: 'venue', mark: 'V' } as const

/**
 * The day named for an opening is a working day, where the rules say "must"; a date that is not one day yet is looked at
 * when it firms up. Refusal: `date.nonWorking`.
 */
export const checkOpeningDay = (anchors: Anchors, { procedure, resolve }: Context): void => {
  const rule = procedure.openingDay
  const opens = rule?.must ? resolve(opening, anchors) : null
  if (!rule || !opens?.onNonWorking || opens.on.from !== opens.on.to) return
  refuse.dateNonWorking({ day: opens.on.from, calendar: anchors.calendar, pointer: '/opening', article: rule.article })
}

/**
 * A session that was given another date, as it would stand: on such a day, and, if it is an ordinary one, not before the
 * session before can have opened, nor after the next ordinary one has. An extraordinary one may be held in between.
 * Refusals: `date.…`.
 */
export const checkOpening = (session: Session, context: Context): void => {
  const anchors = anchorsOf(session)
  checkOpeningDay(anchors, context)
  const { previousOpening: previous, successor, form, opening: asked } = session
  if (form !== 'ordinary') return
  const at = (when: When | undefined) => when && orUnknown(context.resolve)(opening, { ...anchors, opening: when })
  const next = successor?.form === 'ordinary' ? successor.opening : undefined
  const [before, opens, after] = [at(previous), at(asked), at(next)]
  if (before && opens && opens.to < before.from) refuse.beforePrevious({ previous, asked, pointer: '/opening' })
  if (after && opens && opens.from > after.to) refuse.afterNext({ next, asked, pointer: '/opening' })
}
