import { expect, it } from '@jest/globals'
import { listed } from '../access/listed.fixture.js'
import { engine } from '../story.fixture.js'
import { adopted, notAdopted } from './decision.fixture.js'
import { permit } from './permit.js'

const acts = listed(permit)
const no = 'act.notPermitted'
const { state } = notAdopted.after(engine, adopted())

it.each([
  ['elm', 'secretary', 'open', no],
  ['oak', 'head', 'open', no],
  ['elm', 'contributor', no, no],
  ['alder', 'secretary', 'clause.notAssigned', no],
  ['plenary', 'chair', no, 'open'],
  ['secretariat', 'commissionSecretary', no, 'open'],
  ['secretariat', 'secretariatOfficer', no, 'open'],
  ['secretariat', 'auditor', no, no],
] as const)('%s, %s: reports %s, concludes %s', (body, role, report, conclude) => {
  expect(acts(state, body, role)).toEqual({ ReportImplementation: report, ConcludeClause: conclude })
})

it('on a decision whose clauses are concluded nothing is open, and of one that is not there nothing is known', () => {
  const closed = { ...state, status: 'closed' } as const
  expect(acts(closed, 'elm', 'head')).toEqual({ ReportImplementation: 'clause.concluded', ConcludeClause: no })
  expect(acts(closed, 'plenary', 'chair')).toEqual({ ReportImplementation: no, ConcludeClause: 'clause.concluded' })
  expect(new Set(Object.values(acts(null, 'plenary', 'chair')))).toEqual(new Set(['decision.unknown']))
})
