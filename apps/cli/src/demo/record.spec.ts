import { describe, expect, test } from '@jest/globals'
import { icmecJourney, procedure } from '@plenary/data'
import { articleOf } from './articles.js'
import { type RecordedAct, standingOf } from './record.js'

const standing = (ordinal: number, type: RecordedAct['type'], event: RecordedAct['event'], day = '2022-06-01') => {
  const { mark, assumed } = standingOf({ type, event, day, ordinal }, icmecJourney)
  return assumed ? `${mark}, but assumed: ${assumed.en}` : mark
}
const moscow = { kind: 'firm', on: '2022-10-19', time: '14:00' }
const dushanbe = { kind: 'firm', on: '2023-04-27', time: '10:00' }
const window = { from: '2024-09-01', kind: 'window', to: '2024-10-31' }
const plan = { en: 'Work plan for 2024 approved' }

describe('what an act tells stands in the public record', () => {
  test('where it is a date that was announced, with what of it is assumed', () => {
    expect(standing(20, 'SessionAnnounced', { founding: { opening: moscow } })).toBe(
      'V, but assumed: on which day it was convened',
    )
    expect(standing(21, 'SessionAnnounced', { founding: { opening: { kind: 'month', month: '2023-04' } } })).toBe('A')
    expect(standing(21, 'OpeningFirmed', { opening: { kind: 'endOf', month: '2023-04' } })).toBe('V')
    expect(standing(21, 'OpeningFirmed', { opening: dushanbe })).toBe(
      'V, but assumed: the hour, and on which day it was firmed up',
    )
    expect(standing(20, 'NextSessionFixed', { next: { opening: { kind: 'month', month: '2023-04' } } })).toBe('A')
    expect(standing(21, 'NextSessionFixed', { next: { opening: window } })).toBe('V')
  })
  test('where it is an item that was announced, whoever proposed it', () => {
    const title = { en: 'Further measures on standardization' }
    expect(standing(21, 'ItemIncluded', { origin: 'proposal', title })).toBe('V')
    expect(standing(21, 'ProposalSubmitted', { title })).toBe('A')
    expect(standing(21, 'ItemIncluded', { origin: 'proposal', title: { en: 'Organisational issues' } })).toBe('A')
    expect(standing(21, 'ItemIncluded', { origin: 'carryOver', title: { en: '' } })).toBe('V')
    expect(standing(22, 'ItemIncluded', { origin: 'carryOver', title: { en: '' } })).toBe('A')
  })
  test('where it is a decision that was reported, but for its number; no other adoption does', () => {
    expect(standing(21, 'DecisionRecorded', { decision: { adopted: true, title: plan } })).toBe(
      'V, but assumed: the number of the decision',
    )
    expect(standing(21, 'DecisionRecorded', { decision: { adopted: false, title: plan } })).toBe('A')
    const title = { en: 'Further measures: mutual protection of rights' }
    expect(standing(20, 'DecisionRecorded', { decision: { adopted: true, title } })).toBe('A')
  })
  test('where bodies met, the plenary opened and the press was told, on those days only', () => {
    const asked = { question: { body: 'standardization' } }
    expect(standing(20, 'ConsultationOpened', asked, '2022-10-17')).toBe('V')
    expect(standing(20, 'ConsultationOpened', asked, '2022-10-05')).toBe('A')
    expect(standing(20, 'ConsultationOpened', { question: { body: 'exhibitions' } }, '2022-10-17')).toBe('A')
    expect(standing(21, 'StageOpened', { stage: 'plenary' }, '2023-04-27')).toBe('V, but assumed: the hour')
    expect(standing(21, 'Dispatched', { stage: 'press-notice' }, '2023-04-24')).toBe('V')
    expect(standing(20, 'Dispatched', { stage: 'press-notice' }, '2022-10-16')).toBe('A')
  })
  test('as the act itself says of an instruction', () => {
    expect(standing(21, 'InstructionRegistered', { instruction: { mark: 'A', title: { en: '' } } })).toBe('A')
  })
})

test('the article of an act is the one it names, or that of its stage', () => {
  const article = (type: string, event: RecordedAct['event']) => articleOf(type, event, procedure('icmec'))
  expect(article('DecisionRecorded', { decision: { article: 'Rule 9' } })).toBe('Rule 9')
  expect(article('OpeningFirmed', {})).toBeUndefined()
  expect(article('StageOpened', { stage: 'plenary' })).toBe('Rule 1(4)')
  expect(article('NextSessionFixed', {})).toBe('Rule 1(1)')
  expect(article('DutyReminded', { duty: 'plenary/1/plenary' })).toBe('Rule 1(4)')
  expect(article('DutyReminded', { duty: 'date-and-place/1/plenary' })).toBeUndefined()
  expect(article('StageOpened', { stage: 'council/standardization' })).toBeUndefined()
  expect(article('Replied', {})).toBeUndefined()
})
