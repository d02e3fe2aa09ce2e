import { expect, it } from '@jest/globals'
import type { Role } from '../access/actor.js'
import { person } from '../story.fixture.js'
import { desk } from './desk.fixture.js'
import { permit } from './permit.js'

const open = (body: string, role: Role): string =>
  permit(desk.state, person(body, role))
    .filter(({ allowed }) => allowed)
    .map(({ type }) => type)
    .join(' ')

it.each([
  ['elm', 'head', 'WriteDraft ReviseDraft DiscardDraft WriteBrief AddComment SignDraft SubmitDraft'],
  ['elm', 'secretary', 'WriteDraft ReviseDraft DiscardDraft WriteBrief AddComment SubmitDraft'],
  ['elm', 'contributor', 'WriteDraft ReviseDraft DiscardDraft WriteBrief AddComment'],
  ['elm', 'observer', ''],
  ['elm', 'auditor', ''],
  ['fir', 'head', ''],
] as const)('the desk of Elm is open to %s, %s, for: %s', (body, role, acts) => {
  expect(open(body, role)).toBe(acts)
})

it('no desk is open to anybody before it is there', () => {
  expect(new Set(permit(null, person('elm', 'head')).map(({ code }) => code))).toEqual(new Set(['desk.unknown']))
})
