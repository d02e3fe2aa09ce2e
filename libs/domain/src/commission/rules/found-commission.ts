import { signed } from '../../access/signed.js'
import { pointing } from '../../refusal.js'
import type { Context } from '../../rule.js'
import { checkWhen } from '../../time/check-when.js'
import type { CommissionEvent, CommissionFounding } from '../commission.js'
import { refuse } from '../refusals.js'

/** A commission begins: bodies, offices and terms refer to one another, and its calendars and zones are known. */
export const foundCommission = (
  { founding }: { readonly founding: CommissionFounding },
  context: Context,
): readonly CommissionEvent[] => {
  const { bodies, offices, persons, terms } = founding
  const knows = (list: readonly { readonly id: string }[], id: string) => list.some((one) => one.id === id)
  const lostOffice = offices.find(({ body }) => !knows(bodies, body))
  if (lostOffice) refuse.officeOutside({ office: lostOffice.id, pointer: '/founding/offices' })
  const lostTerm = terms.find(({ office, person }) => !knows(offices, office) || !knows(persons, person))
  if (lostTerm) refuse.termOutside({ office: lostTerm.office, pointer: '/founding/terms' })
  checkDates(founding, context)
  return [{ type: 'CommissionFounded', v: 1, at: context.at, founding, by: signed(context.actor) }]
}

/** What is to be dated in this commission can be dated today, at its seat and for each body. */
const checkDates = ({ seat, calendar, bodies, pastSessions }: CommissionFounding, { resolve, at }: Context): void => {
  const check = (zone: string, calendar: string, where: (code: string) => string) =>
    pointing(
      () => {
        const anchors = { convening: at, zones: { seat: zone, venue: zone }, calendar }
        return resolve({ anchor: 'convening', offset: 0, unit: 'd', mark: 'A' }, anchors)
      },
      (code) => ({ pointer: where(code) }),
    )
  const isZone = (code: string) => code === 'zone.unknown'
  check(seat.zone, calendar, (code) => (isZone(code) ? '/founding/seat/zone' : '/founding/calendar'))
  for (const [index, body] of bodies.entries()) {
    const pointer = `/founding/bodies/${String(index)}`
    const where = (code: string) => `${pointer}/${isZone(code) ? 'zone' : 'calendar'}`
    check(body.zone ?? seat.zone, body.calendar ?? calendar, where)
  }
  for (const [index, { heldOn }] of pastSessions.entries())
    checkWhen({ kind: 'day', on: heldOn }, `/founding/pastSessions/${String(index)}/heldOn`)
}
