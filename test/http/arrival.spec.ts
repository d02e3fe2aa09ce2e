import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createApi } from '@plenary/api'
import type { Store } from '@plenary/store'
import { bringHttp, deliver, found, type Http } from '../support/http-commission.js'

let http: Http
beforeAll(async () => {
  http = await bringHttp()
}, 120_000)
afterAll(() => http.stop(), 60_000)

test('an act that arrived before the due moment is in time, though it is decided after it', async () => {
  const { id, tokens } = await found(http)
  const as = tokens['birch.secretary']!
  const body = { opening: { kind: 'window', from: '2027-12-01', to: '2027-12-20' }, place: {} }
  const convened = await http.ask(`commissions/${id}/sessions`, { as: tokens['plenary.chair']!, body })
  const path = `sessions/${convened.json.events[0].founding.id}`
  await deliver(http)
  const { stages } = (await http.ask(`${path}/plan`, { as })).json as { stages: { id: string; due: { to: number } }[] }
  const due = stages.find((stage) => stage.id === 'proposals')!.due.to
  const { door } = http.store
  const slow: Pick<typeof door, 'admit' | 'knock'> = {
    admit: async (place) => {
      const visit = await door.admit(place)
      http.clock.now = due + 60_000
      return visit
    },
    knock: (knock, visit) => door.knock(knock, visit),
  }
  const api = await createApi({ ...http.store, door: slow } as Store, { now: () => http.clock.now })
  http.clock.now = due
  const proposal = { type: 'SubmitProposal', title: { en: 'T' } }
  const headers = { authorization: `Bearer ${as}`, 'idempotency-key': randomUUID() }
  const url = `/api/v1/${path}/commands`
  const answer = await api.inject({ method: 'POST', url, headers, payload: proposal })
  expect(answer.json().events).toMatchObject([{ type: 'ProposalSubmitted', at: due, late: false }])
  const after = await http.ask(`${path}/commands`, { as, body: proposal })
  expect(after.json.events).toMatchObject([{ type: 'ProposalSubmitted', at: due + 60_000, late: true }])
  await api.close()
})
