import { dateInWords } from '../../procedure/derive.js'
import { tell } from '../../procedure/moment-row.js'
import type { Procedure, Text } from '../../procedure/procedure.js'
import { minima, waiverOf } from './minima.js'
import type { Minimum } from './minima.js'
import type { SessionPlanRow, SessionReckoning } from './plan-rows.js'
import type { Session, Waiver } from '../session.js'

/** Whether one may do otherwise than the rules say, and on whose authority. */
export const departure = (waiver: Waiver | undefined): Text =>
  waiver
    ? {
        en: `a departure is granted, on the authority of: ${waiver.authority}`,
        ru: `отступление от правил разрешено, основание: ${waiver.authority}`,
      }
    : { en: 'no departure is granted', ru: 'отступление от правил не разрешено' }

const inWords = ({ broken }: Minimum, latest: string, waiver: Waiver | undefined, lang: keyof Text): string => {
  const granted = departure(waiver)[lang]
  if (!broken) {
    const kept = { en: '; a legal minimum', ru: '; минимальный срок по правилам' }[lang]
    return waiver ? `${kept}, ${granted}` : kept
  }
  return {
    en: `; breaks a legal minimum, not later than ${latest}; ${granted}`,
    ru: `; нарушает минимальный срок по правилам, не позднее ${latest}; ${granted}`,
  }[lang]
}

/** A row that is a legal minimum says so, whether it is kept, and whether a departure from it was granted. */
export const withMinimum = (
  row: SessionPlanRow,
  session: Session,
  procedure: Procedure,
  reckoning: SessionReckoning,
): SessionPlanRow => {
  const { stage, moment } = row
  if (!session.plan[stage]?.must?.[moment]) return row
  const found = minima(session, procedure, reckoning.now).find((one) => one.stage === stage && one.moment === moment)
  if (!found) return row
  const waiver = waiverOf(session, found)
  const { due, broken } = found
  const latest = dateInWords(tell({ from: due.to, to: due.to }, row.zone, reckoning), reckoning.lang)
  return {
    ...row,
    derivation: row.derivation + inWords(found, latest, waiver, reckoning.lang),
    minimum: {
      due,
      broken,
      ...(waiver && { waived: { authority: waiver.authority, by: waiver.by, at: waiver.at } }),
    },
  }
}
