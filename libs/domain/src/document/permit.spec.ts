import { expect, it } from '@jest/globals'
import { listed } from '../access/listed.fixture.js'
import { card, registered, restricted } from './document.fixture.js'
import { permit } from './permit.js'

const acts = listed(permit)
const no = 'act.notPermitted'

it.each([
  ['elm', 'secretary', 'document.registered', 'open', 'document.open', 'open'],
  ['elm', 'head', 'document.registered', 'open', 'document.open', 'open'],
  ['elm', 'contributor', no, no, no, no],
  ['fir', 'secretary', 'document.registered', 'document.notDrafter', 'document.notDrafter', 'document.notDrafter'],
  [
    ...(['secretariat', 'commissionSecretary', 'document.registered'] as const),
    ...(['document.notDrafter', 'document.notDrafter', 'document.notDrafter'] as const),
  ],
  ['secretariat', 'auditor', no, no, no, no],
] as const)(
  'a document of Elm: %s, %s registers %s, adds %s, changes its list: %s, and where it is restricted: %s',
  (...row) => {
    const [body, role, register, add, change, restrictedChange] = row
    const first = { RegisterDocument: register, AddVersion: add }
    expect(acts(registered.state, body, role)).toEqual({ ...first, ChangeDistribution: change })
    expect(acts(restricted.state, body, role)).toEqual({ ...first, ChangeDistribution: restrictedChange })
  },
)

it('a card has no versions', () => {
  expect(acts(card.state, 'elm', 'head')).toMatchObject({ AddVersion: 'document.cardOnly', ChangeDistribution: 'open' })
})

it.each([
  'secretary',
  'head',
  'councilSecretary',
  'workingGroupSecretary',
  'commissionSecretary',
  'secretariatOfficer',
] as const)('one that is not there yet may be registered by who drafts: %s', (role) => {
  expect(acts(null, 'elm', role)).toEqual({
    RegisterDocument: 'open',
    AddVersion: 'document.unknown',
    ChangeDistribution: 'document.unknown',
  })
})

it('nobody else registers one', () => {
  expect(acts(null, 'elm', 'contributor')).toEqual({ RegisterDocument: no, AddVersion: no, ChangeDistribution: no })
})
