import { rules } from '../procedure/rules.fixture.js'
import { letter, secretaryOf, Story } from '../story.fixture.js'
import type { Document, DocumentCommand, DocumentEvent } from './document.js'
import { documentAggregate } from './index.js'

export const register = {
  type: 'RegisterDocument',
  commission: 'commission',
  session: 'session',
  item: 'tests',
  class: 'draftDecision',
  title: { en: 'Draft on tests' },
} as const
export const add = { type: 'AddVersion', sha256: 'a1', bytes: 9, language: 'ru' } as const
export type DocumentStory = Story<Document, DocumentCommand, DocumentEvent>

export const notRegistered: DocumentStory = new Story(documentAggregate, rules([]), 'draft').on('2027-03-20')
/** Registered by Elm, without a version yet. */
export const registered: DocumentStory = notRegistered.after(secretaryOf('elm'), register)
const { title: _, ...untitled } = register
/** Registered by Elm for Fir alone. */
export const registerRestricted = {
  ...untitled,
  sealed: letter,
  access: { mark: 'official', distribution: ['fir'] },
} as const
export const restricted: DocumentStory = notRegistered.after(secretaryOf('elm'), registerRestricted)
export const paper = { number: '12', copy: '3', holder: 'elm' }
/** A paper that Elm holds, above the ceiling. */
export const card: DocumentStory = notRegistered.after(secretaryOf('elm'), {
  ...untitled,
  access: { mark: 'secret', distribution: ['fir'] },
  paper,
})
