import type { Commission, PersonInOffice, Role } from '@plenary/domain'

/** Administrators keep accounts and clocks; they see no contents. */
const notContents: readonly Role[] = ['administrator']
const secretariat: readonly Role[] = ['commissionSecretary', 'secretariatOfficer']

/** offices: everybody · contents: everybody but administrators · journal: its auditor and the secretariat. */
export type Readers = 'offices' | 'contents' | 'journal' | 'administrators'

/** Of the circle of the commission; who audits that of a part does not. */
const audits = ({ role, body }: PersonInOffice, commission: Commission | null): boolean =>
  role === 'auditor' && !commission?.bodies.some(({ id, kind }) => id === body && kind === 'nationalPart')

export const mayRead = (readers: Readers, actor: PersonInOffice, commission: Commission | null): boolean => {
  const { role } = actor
  switch (readers) {
    case 'offices':
      return true
    case 'contents':
      return !notContents.includes(role)
    case 'journal':
      return audits(actor, commission) || secretariat.includes(role)
    case 'administrators':
      return role === 'administrator'
  }
}

/** Who sees what was sent to whom; everybody else sees what was sent to their own body. */
export const seesAllNotices = (actor: PersonInOffice, commission: Commission): boolean =>
  audits(actor, commission) || [...secretariat, 'chair', 'chairsOffice'].includes(actor.role)
