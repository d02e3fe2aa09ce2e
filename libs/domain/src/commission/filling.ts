import type { PersonInOffice, Role, Standing } from '../access/actor.js'
import type { Procedure } from '../procedure/procedure.js'
import type { Commission, Office, Term } from './commission.js'

const convening: readonly Role[] = ['chair', 'commissionSecretary']

/** Whoever fills an office of a part can let somebody see its desk. */
export const isOfPart = ({ bodies }: Commission, { body }: Pick<Office, 'body'>): boolean =>
  bodies.some(({ id, kind }) => id === body && kind === 'nationalPart')

const isOwnHead = ({ role, body }: PersonInOffice, office: Pick<Office, 'body'>): boolean =>
  role === 'head' && body === office.body

/**
 * Who gives a term in an office, and whether another person has to confirm it. Offices of a part are filled by its head,
 * who also names their own deputy; a head is entered from outside, on the letter of the state.
 */
export const fillingOf = (
  commission: Commission,
  office: Office,
  { actor, standing, procedure }: { actor: PersonInOffice; standing: Standing | undefined; procedure: Procedure },
): 'alone' | 'withASecond' | null => {
  if (!isOfPart(commission, office)) {
    if (!convening.includes(actor.role)) return null
    return procedure.fourEyes.terms?.includes(office.role) ? 'withASecond' : 'alone'
  }
  if (office.role !== 'head') return isOwnHead(actor, office) ? 'alone' : null
  if (isOwnHead(actor, office)) return standing === 'acting' && !actor.standing ? 'alone' : null
  return actor.role === 'commissionSecretary' ? 'withASecond' : null
}

/** The part itself says who its head is; where nobody is there to, the chair. */
export const mayConfirm = (commission: Commission, office: Office, { role, body }: PersonInOffice): boolean =>
  isOfPart(commission, office)
    ? role === 'chair' || (body === office.body && ['head', 'secretary'].includes(role))
    : convening.includes(role)

/** To take rights away shows nobody anything. Who acts for a head does not end the term of whom they act for. */
export const mayEnd = (office: Pick<Office, 'body' | 'role'>, actor: PersonInOffice): boolean =>
  convening.includes(actor.role) ||
  (isOwnHead(actor, office) && !(office.role === 'head' && actor.standing === 'acting'))

/** Who says what an office is called, or that there is one more. */
export const mayArrange = (commission: Commission, office: Pick<Office, 'body'>, actor: PersonInOffice): boolean =>
  isOfPart(commission, office) ? isOwnHead(actor, office) : convening.includes(actor.role)

/** Who says what a person is called: of who holds an office elsewhere as well, or none, no head does. */
export const mayName = (commission: Commission, person: string, actor: PersonInOffice): boolean => {
  if (convening.includes(actor.role)) return true
  const terms: readonly Term[] = [...commission.terms, ...commission.enteredTerms]
  const held = terms.filter((term) => term.person === person)
  const own = commission.offices.filter((office) => isOwnHead(actor, office)).map(({ id }) => id)
  return held.length > 0 && held.every(({ office }) => own.includes(office))
}
