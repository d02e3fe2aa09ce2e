import { expect, it } from '@jest/globals'
import { listed } from '../access/listed.fixture.js'
import { permit } from './permit.js'
import { closed, opened, summoned } from './sitting.fixture.js'

const acts = listed(permit)
const said = (...listed: Parameters<typeof acts>) => [...new Set(Object.values(acts(...listed)))]

it('a sitting that is summoned is opened before anything else is done there', () => {
  const { OpenSitting, ...others } = acts(summoned.state, 'plenary', 'chair')
  expect(OpenSitting).toBe('open')
  expect(Object.keys(others)).toHaveLength(7)
  expect(new Set(Object.values(others))).toEqual(new Set(['sitting.notOpened']))
})

it.each([
  ['plenary', 'chair', 'open'],
  ['secretariat', 'commissionSecretary', 'open'],
  ['secretariat', 'secretariatOfficer', 'open'],
  ['elm', 'head', 'act.notPermitted'],
  ['secretariat', 'auditor', 'act.notPermitted'],
] as const)('while it sits all is said at the desk of the chair: %s, %s: %s', (body, role, code) => {
  expect(said(opened.state, body, role)).toEqual([code])
})

it.each(['closed', 'withdrawn', 'calledOff'] as const)('nothing is done any more when it is %s', (status) => {
  expect(said({ ...closed.state, status }, 'plenary', 'chair')).toEqual([`sitting.${status}`])
})

it('of one that is not there nothing is known', () => {
  expect(said(null, 'plenary', 'chair')).toEqual(['sitting.unknown'])
})
