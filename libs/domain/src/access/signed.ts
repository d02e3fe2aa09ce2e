import { Defect } from '../refusal.js'
import { signatureOf, type Actor, type PersonInOffice, type Signature } from './actor.js'

/** The person who acts; only persons reach rules that ask for one. */
export const personOf = (actor: Actor): PersonInOffice => {
  if (actor.kind !== 'person') throw new Defect(`a person's act by ${actor.kind}`)
  return actor
}

export const signed = (actor: Actor): Signature => signatureOf(personOf(actor))
