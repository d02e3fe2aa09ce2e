import { always, never, notTheirs, rowOn, text, title, told, type ActRow } from './acts.js'
import { nothingWritten } from './acts-of-erasing.js'
import { nowhere, type InOffice } from './actors.js'
import { ofNobodyElse } from './reads.js'
import { says, type Says } from './says.js'

const someDraft = '00000000-0000-4000-8000-000000000000'
const proposal = { type: 'SubmitProposal', title, subject: 'enterprises' }

type AtWork = readonly [head: InOffice, secretary: InOffice, contributor: InOffice]
const desks: Readonly<Record<string, AtWork>> = {
  birchDesk: ['head', 'secretary', 'contributor'],
  alderDesk: ['otherHead', 'otherSecretary', 'otherContributor'],
}

/** Of those who work at the desk the first so many: the head, the secretary, the contributor. */
const rowsOf = (desk: string, atWork: AtWork): readonly ActRow[] => {
  const on = rowOn(`desks/{${desk}}/commands`, true)
  const row = (type: string, fields: object, first: number, fits: ActRow['fits'], quote: Says): ActRow => {
    const [by, others] = [atWork.slice(0, first), atWork.slice(first)]
    const more = { else: { ...ofNobodyElse, ...told(notTheirs, ...others) }, open: [[by, always]] as const }
    return { ...on(type, { ...fields }, by, fits, quote, more), closed: nowhere }
  }
  return [
    row('WriteDraft', { to: '{session}', act: proposal }, 3, always, says.part),
    row('ReviseDraft', { draft: someDraft, was: 1, act: proposal }, 3, never, says.part),
    row('DiscardDraft', { draft: someDraft, revision: 1 }, 3, never, says.part),
    row('WriteBrief', { item: '{item}', was: 0, text }, 3, always, says.draft),
    row('AddComment', { about: someDraft, text }, 3, never, says.draft),
    row('SignDraft', { draft: someDraft, revision: 1 }, 1, never, says.part),
    row('EraseContent', nothingWritten, 1, never, says.part),
    row('SubmitDraft', { draft: someDraft, revision: 1 }, 2, never, says.part),
  ]
}

export const actsAtDesks: readonly ActRow[] = Object.entries(desks).flatMap(([desk, atWork]) => rowsOf(desk, atWork))
