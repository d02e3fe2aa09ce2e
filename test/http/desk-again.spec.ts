import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { bringHttp, type Http } from '../support/http-commission.js'
import { PolicyStory } from '../support/policy-story.js'

let http: Http
let story: PolicyStory
beforeAll(async () => {
  http = await bringHttp()
  story = await PolicyStory.begin(http)
  await story.reach('preparing')
}, 120_000)
afterAll(() => http.stop(), 60_000)

test('what stands already where it is to go is refused, tried or submitted, and the draft stays open', async () => {
  const desk = story.filled('desks/{birchDesk}')
  const asked = { type: 'AskExtension', stage: 'proposals', until: { on: '2027-09-20' }, reason: { text: 'Once more' } }
  const write = { type: 'WriteDraft', to: story.filled('{session}'), act: asked }
  const { draft } = (await story.act('birch.contributor', `${desk}/commands`, write)).json.events[0]
  const headers = story.shown.head
  for (const path of [`${desk}/commands?dryRun=true`, `${desk}/commands`]) {
    const told = await http.ask(path, { headers, body: { type: 'SubmitDraft', draft, revision: 1 } })
    expect([told.status, told.json.code, told.json.details]).toEqual([
      ...[409, 'act.changesNothing', { act: 'AskExtension' }],
    ])
  }
  const { drafts } = (await http.ask(desk, { headers })).json
  expect(drafts).toMatchObject([{ id: draft, status: 'open', revision: 1 }])
})
