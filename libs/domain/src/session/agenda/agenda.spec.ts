import { expect, it } from '@jest/globals'
import { rules, stage } from '../../procedure/rules.fixture.js'
import { withPackage } from '../session.fixture.js'
import type { Edition, Session } from '../session.js'
import { notApprovable, notClearable } from './agenda.js'

const clearance = stage('clearance', { kind: 'approve', matter: 'agendaClearance', who: ['chairsOffice'] })
const [withClearance, without] = [rules([clearance]), rules([])]

const { state } = withPackage()
const [{ cleared, ...composed }] = state.editions as [Edition]
const withLast = (...editions: readonly Edition[]): Session => ({ ...state, editions })
const done = { ...composed, cleared, approved: cleared } as Edition
const sentBack = { ...done, sentBack: true } as const

it.each([
  ['not composed', 'agendaNotComposed', withLast()],
  ['composed', undefined, withLast(composed)],
  ['cleared', 'agendaDone', withLast({ ...composed, cleared: cleared! })],
  ['sent back', 'agendaSentBack', withLast(sentBack)],
  ['composed anew after it was sent back', undefined, withLast(sentBack, composed)],
] as const)('whether an agenda that is %s can be cleared: %s', (_, reason, session) => {
  expect(notClearable(session)).toBe(reason)
})

it.each([
  ['not composed', 'agendaNotComposed', 'agendaNotComposed', withLast()],
  ['composed', 'agendaNotCleared', undefined, withLast(composed)],
  ['cleared', undefined, undefined, withLast({ ...composed, cleared: cleared! })],
  ['approved', 'agendaDone', 'agendaDone', withLast(done)],
  ['sent back', 'agendaSentBack', 'agendaSentBack', withLast(sentBack)],
] as const)(
  'whether an agenda that is %s can be approved, after clearance: %s, without: %s',
  (_, after, at, session) => {
    expect([notApprovable(session, withClearance), notApprovable(session, without)]).toEqual([after, at])
  },
)
