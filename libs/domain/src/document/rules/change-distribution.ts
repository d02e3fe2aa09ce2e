import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Document, DocumentCommand, DocumentEvent } from '../document.js'
import { refuse } from '../refusals.js'
import { listOf } from './register-document.js'

type ChangeDistribution = Extract<DocumentCommand, { type: 'ChangeDistribution' }>

/** The drafter says to whom a restricted document goes; who is taken off the list does not see it from then on. */
export const changeDistribution: Rule<Document, ChangeDistribution, DocumentEvent> = (
  { drafter, access },
  { was, distribution: asked },
  { actor, at },
) => {
  if (personOf(actor).body !== drafter) refuse.notDrafter({ drafter })
  const { distribution: is } = access ?? refuse.open()
  const distribution = listOf(asked, drafter)
  if (isSame(distribution, is)) return []
  if (!isSame(listOf(was, drafter), is)) refuse.listChanged({ was, is, pointer: '/was' })
  return [{ type: 'DistributionChanged', v: 1, at, distribution, by: signed(actor) }]
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((body) => other.includes(body))
