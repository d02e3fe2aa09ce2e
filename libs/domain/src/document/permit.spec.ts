import { expect, it } from '@jest/globals'
import { listed } from '../access/listed.fixture.js'
import { registered } from './document.fixture.js'
import { permit } from './permit.js'

const acts = listed(permit)
const no = 'act.notPermitted'

it.each([
  ['elm', 'secretary', 'document.registered', 'open'],
  ['elm', 'head', 'document.registered', 'open'],
  ['elm', 'contributor', no, no],
  ['fir', 'secretary', 'document.registered', 'document.notDrafter'],
  ['secretariat', 'commissionSecretary', 'document.registered', 'document.notDrafter'],
  ['secretariat', 'auditor', no, no],
] as const)('a document of Elm: %s, %s registers %s, adds %s', (body, role, register, add) => {
  expect(acts(registered.state, body, role)).toEqual({ RegisterDocument: register, AddVersion: add })
})

it.each([
  'secretary',
  'head',
  'councilSecretary',
  'workingGroupSecretary',
  'commissionSecretary',
  'secretariatOfficer',
] as const)('one that is not there yet may be registered by who drafts: %s', (role) => {
  expect(acts(null, 'elm', role)).toEqual({ RegisterDocument: 'open', AddVersion: 'document.unknown' })
})

it('nobody else registers one', () => {
  expect(acts(null, 'elm', 'contributor')).toEqual({ RegisterDocument: no, AddVersion: no })
})
