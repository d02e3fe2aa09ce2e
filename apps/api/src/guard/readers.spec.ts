import { describe, expect, test } from '@jest/globals'
import type { Commission, PersonInOffice, Role } from '@plenary/domain'
import { claimsSeen, mayRead, partRead, type Readers, seesAllNotices } from './readers.js'

const offices = [
  { id: 'elm.secretary', body: 'elm', role: 'secretary' },
  { id: 'council.secretary', body: 'council', role: 'councilSecretary' },
]
const commission = {
  bodies: [
    { id: 'elm', kind: 'nationalPart' },
    { id: 'council', kind: 'council' },
  ],
  offices,
  claims: [...offices, { id: 'gone' }].map(({ id }) => ({ office: id })),
} as unknown as Commission
const actor = (body: string, role: Role): PersonInOffice => ({ kind: 'person', person: 'p', office: 'o', body, role })

test.each<[Role, string, Readers[]]>([
  ['auditor', 'plenary', ['offices', 'contents', 'journal']],
  ['auditor', 'elm', ['offices', 'contents', 'journal']],
  ['head', 'elm', ['offices', 'contents', 'journal']],
  ['head', 'council', ['offices', 'contents']],
  ['commissionSecretary', 'secretariat', ['offices', 'contents', 'journal']],
  ['secretariatOfficer', 'secretariat', ['offices', 'contents', 'journal']],
  ['contributor', 'elm', ['offices', 'contents']],
  ['chair', 'plenary', ['offices', 'contents']],
  ['administrator', 'secretariat', ['offices', 'administrators']],
])('%s of %s reads what is for %p, and no more', (role, body, readers) => {
  const all: Readers[] = ['offices', 'contents', 'journal', 'administrators']
  expect(all.filter((one) => mayRead(one, actor(body, role), commission))).toEqual(readers)
})

describe('the journal of a part instead of that of the commission', () => {
  test('is read by its auditor and its head, by nobody else, and of no other body', () => {
    const read = (body: string, role: Role) => partRead(actor(body, role), commission)
    expect([read('elm', 'auditor'), read('elm', 'head')]).toEqual(['elm', 'elm'])
    expect([read('elm', 'secretary'), read('council', 'auditor'), read('plenary', 'auditor')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(partRead(actor('elm', 'head'), null)).toBeUndefined()
  })
})

test('what was sent to whom is seen by the secretariat, the chair, their office and who audits the commission', () => {
  const sees = (body: string, role: Role) => seesAllNotices(actor(body, role), commission)
  const all = ['commissionSecretary', 'secretariatOfficer', 'chair', 'chairsOffice', 'auditor'] as const
  expect(all.map((role) => sees('plenary', role))).toEqual([true, true, true, true, true])
  expect([sees('elm', 'auditor'), sees('elm', 'head'), sees('assembly', 'observer')]).toEqual([false, false, false])
})

test('a mapped claim is seen by who may take it back and who audits there, and none of an office that is gone', () => {
  const seen = (body: string, role: Role) => claimsSeen(actor(body, role), commission).map(({ office }) => office)
  const all = ['elm.secretary', 'council.secretary']
  expect([seen('plenary', 'chair'), seen('plenary', 'auditor')]).toEqual([all, all])
  expect([seen('elm', 'head'), seen('elm', 'auditor')]).toEqual([['elm.secretary'], ['elm.secretary']])
  expect([seen('elm', 'contributor'), seen('elm', 'secretary'), seen('fir', 'head')]).toEqual([[], [], []])
})
