import { dateInWords } from '../../procedure/derive.js'
import { dateOf, tell } from '../../procedure/moment-row.js'
import { isOf } from './by-hand.js'
import type { SessionPlanRow, SessionReckoning } from './plan-rows.js'
import type { Session, StageState } from '../session.js'

/** The due moments that are a body's own: until when it was extended, and on whose authority. */
export const extendedRows = (
  session: Session,
  state: StageState,
  due: SessionPlanRow,
  reckoning: SessionReckoning,
): readonly SessionPlanRow[] =>
  Object.entries(session.plan[state.id]?.extended ?? {}).flatMap(([body, own]) => {
    const extension = session.extensions.findLast((one) => isOf(one, state, body))
    if (!extension) return []
    const { authority, by, at, asked } = extension
    const told = tell(own, due.zone, reckoning)
    const name = reckoning.bodyName(body)
    const derivation = {
      en: `${name.en}: extended to ${dateInWords(told, 'en')}, on the authority of: ${authority}`,
      ru: `${name.ru}: срок продлён до ${dateInWords(told, 'ru')}, основание: ${authority}`,
    }[reckoning.lang]
    const { stage, moment, kind, who, zone, mark, article, round } = due
    return [
      {
        ...{ stage, moment, kind, who, zone, mark, article },
        ...(round !== undefined && { round }),
        ...dateOf(told),
        body,
        derivation,
        extended: { authority, by, at, ...(asked && { asked }) },
      },
    ]
  })
