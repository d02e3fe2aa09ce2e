import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { bringHttp, type Http } from '../support/http-commission.js'
import type { ActorName } from '../support/policy.js'
import { PolicyStory } from '../support/policy-story.js'

let http: Http
let story: PolicyStory
let draft: string
beforeAll(async () => {
  http = await bringHttp()
  story = await PolicyStory.begin(http)
  await story.reach('preparing')
  const act = { type: 'SubmitProposal', title: { en: 'Ours' }, subject: 'enterprises' }
  const to = story.filled('{session}')
  const told = await story.act('birch.contributor', 'desks/{birchDesk}/commands', { type: 'WriteDraft', to, act })
  draft = told.json.events[0].draft
}, 120_000)
afterAll(() => http.stop(), 60_000)

interface Entry {
  readonly seq: number
  readonly kind: string
  readonly type: string
  readonly by: object
  readonly event: object
  readonly hash: string
  readonly changes: readonly object[]
}
async function entries(actor: ActorName): Promise<Entry[]> {
  const ask = (path: string) => http.ask(story.filled(path), { headers: story.shown[actor] })
  const all: Entry[] = []
  for (let after = ''; ;) {
    const { json } = await ask(`commissions/{commission}/journal?limit=200${after}`)
    all.push(...json.items)
    if (json.next === null) return all
    after = `&after=${String(json.next)}`
  }
}

test('who audits a part, and its head, read every act at its desk, by whom and in which office', async () => {
  const [audited, own] = [await entries('auditorOfPart'), await entries('head')]
  expect(audited).toEqual(own)
  expect(audited.map(({ seq }) => seq)).toEqual(audited.map((_, index) => index + 1))
  expect(new Set(audited.map(({ kind }) => kind))).toEqual(new Set(['desk']))
  expect(audited.map(({ type }) => type)).toEqual(['DeskOpened', 'DeskOpened', 'DraftWritten'])
  expect(audited[0]?.by).toEqual({ kind: 'engine' })
  expect(audited[2]).toMatchObject({
    by: { kind: 'person', office: 'birch.contributor', body: 'birch', role: 'contributor', title: expect.anything() },
    event: { type: 'DraftWritten', draft },
  })
})

test('nobody else reads of it, however much of the journal they may read', async () => {
  for (const actor of ['auditor', 'commissionSecretary', 'otherHead'] as const) {
    const read = await entries(actor)
    expect(read.length).toBeGreaterThan(0)
    expect(JSON.stringify(read)).not.toContain(draft)
  }
  expect((await entries('otherHead')).map(({ type }) => type)).toEqual(['DeskOpened', 'DeskOpened'])
})

test('an act in the journal of the commission says on what basis it was done, and what it changed: old and new', async () => {
  const authority = 'Letter 12'
  const opening = { kind: 'window', from: '2027-12-15', to: '2027-12-16' }
  await story.onSession('plenary.chair', 'MoveSession', { opening, authority, reason: { text: 'The hall' } })
  const read = await entries('auditor')
  const moved = read.find(({ type }) => type === 'SessionMoved')
  expect(moved).toMatchObject({
    authority,
    by: { office: 'plenary.chair', role: 'chair' },
    event: { opening },
    changes: expect.arrayContaining([
      { pointer: '/opening/from', was: '2027-12-14', is: '2027-12-15' },
      { pointer: '/opening/to', was: '2027-12-15', is: '2027-12-16' },
    ]),
  })
  expect(read[0]).toMatchObject({ type: 'CommissionFounded', changes: [] })
  for (const { changes } of read) expect(changes).toBeDefined()
})
