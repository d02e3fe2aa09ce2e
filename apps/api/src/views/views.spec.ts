import { expect, test } from '@jest/globals'
import type { Commission, Decision, Desk, Document, Sitting } from '@plenary/domain'
import { commissionViewOf } from './commission-view.js'
import { deskViewOf } from './desk-view.js'
import { decisionViewOf, documentViewOf, sittingViewOf } from './stream-views.js'

test('a field that is new in a state does not go out before a view names it', () => {
  const resource = { id: 'id', version: 1, acts: [] }
  const state = {
    seat: { zone: 'UTC' },
    bodies: [],
    offices: [],
    positions: {},
    clauses: {},
    drafts: {},
    briefs: {},
    comments: [],
    innermost: 'not to be seen',
  } as unknown
  const none = new Map<string, string>()
  const views = [
    commissionViewOf(state as Commission, resource, { today: '2027-06-01', warnings: [], claims: [] }),
    decisionViewOf(state as Decision, resource, none),
    deskViewOf(state as Desk, resource, none),
    documentViewOf(state as Document, resource, none),
    sittingViewOf(state as Sitting, resource, none),
  ]
  for (const view of views) expect(JSON.stringify(view)).not.toContain('not to be seen')
})
