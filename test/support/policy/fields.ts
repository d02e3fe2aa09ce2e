import { bodyOf, type ActorName, type InOffice } from './actors.js'
import { onList, type Restricted } from './distribution.js'
import { says, type Says } from './says.js'

/** A field of an answer that is not the same for everybody who reads it, and to whom it says what. */
export interface FieldRow {
  readonly says: Says
  readonly path: RegExp
  readonly field: string
  /** Of one reader; absent: their own, which is looked at elsewhere. */
  readonly shows?: (reader: InOffice) => Shown
}
/**
 * The name of what it says, null: the field is not there; or of whom each entry is, or of everybody; or of which offices
 * the entries are; or which documents, of those by these names, are shown as what, all else being as everybody sees it;
 * or what of one entry everybody is shown.
 */
export type Shown =
  | { readonly is: string | null }
  | { readonly of: string }
  | { readonly offices: readonly string[] }
  | { readonly documents: Readonly<Record<string, string | null>> }
  | { readonly entry: string; readonly shows: object }

/** The whole answer is the reader's own. */
export const everything = ''

const seeAll: readonly ActorName[] = ['chair', 'chairsOffice', 'commissionSecretary', 'secretariatOfficer', 'auditor']
const desks: Readonly<Record<string, string>> = { birch: 'birchDesk', alder: 'alderDesk' }
const told = (reader: InOffice): Shown => ({ of: seeAll.includes(reader) ? 'everybody' : bodyOf(reader) })

const maps = { type: 'MapClaim', issuer: 'https://id.example.org', claim: 'groups', value: 'members', authority: 'L' }
/** Offices that the story lets people hold by claims: who gives and who ends that sees by which, and who audits it. */
export const claimed = [
  { by: 'birch.head', body: { ...maps, office: 'birch.contributor' }, seen: ['head', 'auditorOfPart'] },
  { by: 'plenary.chair', body: { ...maps, office: 'secretariat.pressOfficer' }, seen: [] },
] as const
const seenOf = (reader: InOffice): readonly string[] =>
  claimed
    .filter(({ seen }) => [...seen, 'chair', 'commissionSecretary', 'auditor'].includes(reader))
    .map(({ body }) => body.office)

const known = (which: Restricted, reader: InOffice, title: string) => (onList(which).includes(reader) ? title : null)
const documentsOf = (reader: InOffice) => ({
  ...{ document: 'Draft of alder', ownDocument: 'Draft of birch' },
  restricted: known('restricted', reader, 'Stock of the depot'),
  paper: known('paper', reader, 'No. 12, copy 3'),
})
/** The title of what carries the lowest mark. */
export const neutral = { en: 'Item marked "for official use"', ru: 'Вопрос с пометкой «для служебного пользования»' }

/** Everything else in an answer is the same for all who are answered: what is not named here is hidden from nobody. */
export const fields: readonly FieldRow[] = [
  {
    says: says.rights,
    path: /^(commissions|sessions|documents|consultations|sittings|decisions|desks)\//,
    field: 'acts',
  },
  {
    ...{ says: says.circle, path: /^sessions\/\{session\}$/, field: 'desk' },
    shows: (reader) => ({ is: desks[bodyOf(reader)] ?? null }),
  },
  {
    ...{ says: says.part, path: /^commissions\/\{commission\}$/, field: 'claims' },
    shows: (reader) => ({ offices: seenOf(reader) }),
  },
  {
    ...{ says: says.restricted, path: /^sessions\/\{session\}\/documents/, field: 'items' },
    shows: (reader) => ({ documents: documentsOf(reader) }),
  },
  {
    ...{ says: says.distribution, path: /^sessions\/\{session\}\/agenda/, field: 'items' },
    shows: () => ({ entry: 'marked', shows: { mark: 'official', title: neutral } }),
  },
  { says: says.part, path: /\/notices/, field: 'items', shows: told },
  { says: says.part, path: /\/notices/, field: 'next' },
  { says: says.auditor, path: /\/journal/, field: 'items' },
  { says: says.auditor, path: /\/journal/, field: 'next' },
  ...['office', 'overdue', 'thisWeek', 'later'].map((field) => ({ says: says.rights, path: /^inbox$/, field })),
  { says: says.rights, path: /^(me|events)$/, field: everything },
]
