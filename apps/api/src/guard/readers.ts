import type { Role } from '@plenary/domain'

/** Administrators keep accounts and clocks; they see no contents. */
const notContents: readonly Role[] = ['administrator']
const secretariat: readonly Role[] = ['commissionSecretary', 'secretariatOfficer']

/** offices: everybody · contents: everybody but administrators · journal: auditor and secretariat. */
export type Readers = 'offices' | 'contents' | 'journal' | 'administrators'

export const mayRead = (readers: Readers, role: Role): boolean => {
  switch (readers) {
    case 'offices':
      return true
    case 'contents':
      return !notContents.includes(role)
    case 'journal':
      return role === 'auditor' || secretariat.includes(role)
    case 'administrators':
      return role === 'administrator'
  }
}

/** Who sees what was sent to whom; everybody else sees what was sent to their own body. */
export const seesAllNotices = (role: Role): boolean =>
  [...secretariat, 'chair', 'chairsOffice', 'auditor'].includes(role)
