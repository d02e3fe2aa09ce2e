import type { PersonInOffice, Role } from '../access/actor.js'
import type { Act } from '../rule.js'
import type { Document, DocumentCommand } from './document.js'

type ActType = DocumentCommand['type']
const drafters: readonly Role[] = [
  'secretary',
  'head',
  'councilSecretary',
  'workingGroupSecretary',
  'commissionSecretary',
  'secretariatOfficer',
]

const notNow = (document: Document | null, type: ActType, own: string): string | undefined => {
  if (type === 'RegisterDocument') return document ? 'document.registered' : undefined
  if (!document) return 'document.unknown'
  if (document.drafter !== own) return 'document.notDrafter'
  if (type === 'ChangeDistribution') return document.access ? undefined : 'document.open'
  return document.paper ? 'document.cardOnly' : undefined
}

export const permit = (document: Document | null, { role, body }: PersonInOffice): readonly Act<ActType>[] =>
  (['RegisterDocument', 'ChangeDistribution', 'AddVersion'] as const).map((type) => {
    const code = drafters.includes(role) ? notNow(document, type, body) : 'act.notPermitted'
    return code ? { type, allowed: false, code } : { type, allowed: true }
  })
