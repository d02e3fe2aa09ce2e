import { rules } from '../procedure/rules.fixture.js'
import { secretaryOf, Story } from '../story.fixture.js'
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
