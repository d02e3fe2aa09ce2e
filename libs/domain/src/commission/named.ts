import type { Commission, Office, Term } from './commission.js'
import { refuse } from './refusals.js'

export const officeNamed = ({ offices }: Commission, id: string): Office =>
  offices.find((one) => one.id === id) ?? refuse.officeUnknown({ pointer: '/office' })

type Named = Pick<Term, 'office' | 'person' | 'from'>
/** Whether another one is called as this one. */
export const isThat = ({ office, person, from }: Named) => {
  return (one: Named): boolean => one.office === office && one.person === person && one.from === from
}

/** The term that is meant: without its first day the last one. */
export const termMeant = <T extends Term>(
  terms: readonly T[],
  { office, person, from }: { readonly office: string; readonly person: string; readonly from?: string },
): T | undefined =>
  terms
    .filter((one) => one.office === office && one.person === person && (from === undefined || one.from === from))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)
