import {
  always,
  councils,
  never,
  onConsultation,
  onDocument,
  own,
  secretariat,
  theirs,
  title,
  told,
  type ActRow,
} from './acts.js'
import { erasing, nothingWritten } from './acts-of-erasing.js'
import { nowhere, type InOffice } from './actors.js'
import { distribution, offList, type Restricted } from './distribution.js'
import { says, type Says } from './says.js'

export const drafters: readonly InOffice[] = [...own, ...theirs, ...councils, 'workingGroupSecretary', ...secretariat]
const version = { sha256: 'b'.repeat(64), bytes: 1, language: 'ru' }
const bodies = [...councils, 'workingGroupSecretary'] as const
const notDrafter = '403 document.notDrafter'

const registering = (quote: Says, more: object): ActRow => ({
  ...{ says: quote, path: 'sessions/{session}/documents', body: { class: 'report', ...more }, by: drafters },
  ...{ fits: always, content: true, closed: nowhere },
})
const secret = { mark: 'secret', distribution: ['birch'] }
const beginning: readonly ActRow[] = [
  registering(says.part, { title }),
  registering(says.distribution, { title, access: { mark: 'official', distribution: ['birch', 'secretariat'] } }),
  registering(says.ceiling, { access: secret, paper: { number: '12', copy: '3', holder: 'alder' } }),
  {
    ...registering(says.ceiling, { title, access: secret }),
    ...{ fits: never, because: ['422 document.aboveCeiling', always] },
  },
]

/** What is done with a draft by those whose it is; who drafts others is told that it is not theirs. */
const draft = (which: string, those: readonly InOffice[]) => {
  const on = onDocument(which)
  const more = { else: told(notDrafter, ...drafters.filter((one) => !those.includes(one))) }
  const erasers = ['commissionSecretary', ...those.filter((one) => /head$/i.test(one))] as const
  return {
    adding: on('AddVersion', version, those, always, says.drafter, more),
    listing: (was: readonly string[]) =>
      on('ChangeDistribution', { was, distribution: was.slice(0, 1) }, those, always, says.distribution, more),
    erasing: on('EraseContent', nothingWritten, erasers, never, says.chair, { open: [[erasers, always]] }),
  }
}

/** What is open stays open: what was read is not called back. */
const open = (which: string, drafter: string, those: readonly InOffice[]): readonly ActRow[] => {
  const { adding, listing, erasing } = draft(which, those)
  return [adding, { ...listing([drafter]), fits: never, because: ['409 document.open', always] }, erasing]
}

/** Of what goes to a list: to who is not on it there is no such thing, whatever their office may do elsewhere. */
const within = (which: Restricted, row: ActRow): ActRow => ({
  ...{ ...row, says: says.restricted, by: row.by.filter((one) => !offList(which).some((other) => other === one)) },
  else: { ...row.else, ...told(nowhere, ...offList(which)) },
})

const [ofBirch, ofAlder] = [draft('restricted', own), draft('paper', theirs)]
const replying = (tour: string, of: readonly InOffice[]) =>
  onConsultation(tour)('Reply', { position: 'consent' }, of, ['approving'], says.part, { since: 'approving' })
const opining = (tour: string) =>
  onConsultation(tour)('GiveOpinion', { item: '{item}', opinion: 'cleared' }, bodies, never, says.bodies, {
    since: 'approving',
  })

const restricted: readonly ActRow[] = [
  ofBirch.adding,
  ofBirch.listing(distribution.restricted),
  ofBirch.erasing,
  // Its title is a text, which goes as any other does.
  { ...ofBirch.erasing, body: { ...ofBirch.erasing.body, content: '{restrictedTitle}' }, fits: always },
  replying('restrictedTour', own),
  opining('restrictedTour'),
  erasing(onConsultation('restrictedTour'), 'approving'),
].map((row) => within('restricted', row))

const paper: readonly ActRow[] = [
  { ...ofAlder.adding, fits: never, because: ['409 document.cardOnly', always] as const },
  ofAlder.listing(distribution.paper),
  ofAlder.erasing,
  replying('paperTour', theirs),
  opining('paperTour'),
  erasing(onConsultation('paperTour'), 'approving'),
].map((row) => within('paper', row))

export const actsOnDocuments: readonly ActRow[] = [
  ...beginning,
  ...open('document', 'alder', theirs),
  ...open('ownDocument', 'birch', own),
  ...restricted,
  ...paper,
]
