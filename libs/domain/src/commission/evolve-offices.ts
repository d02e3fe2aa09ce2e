import { isSameClaim } from './claims.js'
import type { Commission, OfficeEvent, Term } from './commission.js'
import { isThat } from './named.js'

const without = <T extends Term>(terms: readonly T[], named: Parameters<typeof isThat>[0]): readonly T[] =>
  terms.some(isThat(named)) ? terms.filter((one) => !isThat(named)(one)) : terms

/** Offices, who holds them, and what persons are called. */
export const evolveOffices = (commission: Commission, event: OfficeEvent): Commission => {
  const { persons, terms, enteredTerms, offices } = commission
  switch (event.type) {
    case 'TermEntered': {
      const { term, newcomer, by, at } = event
      const known = newcomer ? [...persons, newcomer] : persons
      return { ...commission, persons: known, enteredTerms: [...enteredTerms, { ...term, by, at }] }
    }
    case 'TermBegun': {
      const { term, newcomer } = event
      const known = newcomer ? [...persons, newcomer] : persons
      return { ...commission, persons: known, terms: [...terms, term], enteredTerms: without(enteredTerms, term) }
    }
    case 'TermEnded': {
      const { to } = event
      return { ...commission, terms: terms.map((one) => (isThat(event)(one) ? { ...one, to } : one)) }
    }
    case 'TermWithdrawn':
      return { ...commission, terms: without(terms, event), enteredTerms: without(enteredTerms, event) }
    case 'ClaimMapped': {
      const { type: _, v: __, ...mapped } = event
      return { ...commission, claims: [...commission.claims, mapped] }
    }
    case 'ClaimUnmapped':
      return { ...commission, claims: commission.claims.filter((one) => !isSameClaim(one, event)) }
    case 'OfficeEstablished':
      return { ...commission, offices: [...offices, event.office] }
    case 'OfficeRetitled': {
      const { office, title } = event
      return { ...commission, offices: offices.map((one) => (one.id === office ? { ...one, title } : one)) }
    }
    case 'PersonNamed': {
      const { person, name } = event
      const known = persons.some(({ id }) => id === person) ? persons : [...persons, { id: person }]
      return { ...commission, persons: known.map((one) => (one.id === person ? { ...one, name } : one)) }
    }
  }
}
