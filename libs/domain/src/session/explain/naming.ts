import type { Commission } from '../../commission/commission.js'
import { dateInWords } from '../../procedure/derive.js'
import { tell } from '../../procedure/moment-row.js'
import type { Telling } from '../../procedure/moment-row.js'
import type { Holder, Naming } from './explanation.js'
import { inBoth } from './explanation.js'

const unnamed = { en: 'an office that has no name here', ru: 'должность без наименования' }

/** Bodies of which a commission has several: their offices are told apart by the body. */
const severalOf = ['nationalPart', 'council']

/** The names that a commission gives to its bodies and offices, and the clocks, where no others are named those at its seat. */
export const namingOf = (
  { bodies, offices, seat }: Pick<Commission, 'bodies' | 'offices' | 'seat'>,
  clocks: Omit<Telling, 'lang'>,
): Naming => {
  const body: Naming['body'] = (id) => bodies.find((one) => one.id === id)?.name ?? unnamed
  const isOneOfSeveral = (id: string) => severalOf.includes(bodies.find((one) => one.id === id)?.kind ?? '')
  const titleOf = (holder: Holder) =>
    offices.find((one) => one.body === holder.body && one.role === holder.role)?.title ?? body(holder.body)
  return {
    body,
    office: (holder) => {
      const [title, of] = [titleOf(holder), body(holder.body)]
      return isOneOfSeveral(holder.body) && title !== of ? inBoth((lang) => `${title[lang]} (${of[lang]})`) : title
    },
    holder: (holder) => (isOneOfSeveral(holder.body) ? body(holder.body) : titleOf(holder)),
    moment: (at, zone = seat.zone) => {
      const told = tell({ from: at, to: at }, zone, clocks)
      return inBoth((lang) => dateInWords(told, lang))
    },
  }
}
