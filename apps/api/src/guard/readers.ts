import { type Commission, isOfPart, type MappedClaim, mayEnd, type PersonInOffice, type Role } from '@plenary/domain'

/** Administrators keep accounts and clocks; they see no contents. */
const notContents: readonly Role[] = ['administrator']
const secretariat: readonly Role[] = ['commissionSecretary', 'secretariatOfficer']

/** offices: everybody · contents: everybody but administrators · journal: who audits a circle, the head of a part, the secretariat. */
export type Readers = 'offices' | 'contents' | 'journal' | 'administrators'

/** Which part's journal somebody reads, instead of the commission's: its auditor and its head. */
export const partRead = (actor: PersonInOffice, commission: Commission | null): string | undefined =>
  ['auditor', 'head'].includes(actor.role) && commission && isOfPart(commission, actor) ? actor.body : undefined

/** Of the circle of the commission; who audits that of a part does not. */
const audits = (actor: PersonInOffice, commission: Commission): boolean =>
  actor.role === 'auditor' && !isOfPart(commission, actor)

export const mayRead = (readers: Readers, actor: PersonInOffice, commission: Commission | null): boolean => {
  const { role } = actor
  switch (readers) {
    case 'offices':
      return true
    case 'contents':
      return !notContents.includes(role)
    case 'journal':
      return role === 'auditor' || secretariat.includes(role) || partRead(actor, commission) !== undefined
    case 'administrators':
      return role === 'administrator'
  }
}

/** Who sees what was sent to whom; everybody else sees what was sent to their own body. */
export const seesAllNotices = (actor: PersonInOffice, commission: Commission): boolean =>
  audits(actor, commission) || [...secretariat, 'chair', 'chairsOffice'].includes(actor.role)

/** What a body's directory calls its people is for who may map it, or take it back, and for who audits there. */
export const claimsSeen = (actor: PersonInOffice, commission: Commission): readonly MappedClaim[] =>
  commission.claims.filter(({ office: id }) => {
    const office = commission.offices.find((one) => one.id === id)
    if (!office) return false
    return (
      mayEnd(office, actor) || audits(actor, commission) || (actor.role === 'auditor' && actor.body === office.body)
    )
  })
