import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { bringHttp, type Http } from '../support/http-commission.js'
import { cycle, type Cycle } from '../support/http-cycle.js'
import { plenaryOn } from '../support/plenary-command.js'

let http: Http
let it: Cycle
let desk: string
let tour: string
beforeAll(async () => {
  http = await bringHttp()
  it = await cycle(http)
  tour = `consultations/${it.tour}`
  desk = `desks/${(await see('birch.head', `sessions/${it.session}`)).json.desk}`
}, 120_000)
afterAll(() => http.stop(), 60_000)

const secretary = 'secretariat.commissionSecretary'
const see = (office: string, path: string, headers: Record<string, string> = {}) =>
  http.ask(path, { as: it.tokens[office]!, headers })
const erase = (office: string, path: string, content: string, key?: string) =>
  http.ask(`${path}/commands`, {
    as: it.tokens[office]!,
    body: { type: 'EraseContent', content, authority: 'Order 7' },
    ...(key !== undefined && { key }),
  })
const refused = ({ status, json }: { status: number; json: { code: string } }) => [status, json.code]
const commentOf = ({ json }: { json: { replies: { comment?: { content: string } }[] } }) =>
  json.replies.flatMap(({ comment }) => comment ?? [])[0]!

describe('a comment in a tour', () => {
  test('is erased by nobody but the secretary of the commission, and by nobody under another stream', async () => {
    const { content } = commentOf(await see('plenary.chair', tour))
    for (const office of ['plenary.chair', 'birch.secretary', 'secretariat.secretariatOfficer', 'secretariat.auditor'])
      expect(refused(await erase(office, tour, content))).toEqual([403, 'act.notPermitted'])
    expect(refused(await erase('secretariat.administrator', tour, content))).toEqual([404, 'stream.unknown'])
    const elsewhere = await erase(secretary, `decisions/${it.decision}`, content)
    expect(refused(elsewhere)).toEqual([404, 'content.unknown'])
    expect(elsewhere.json.details).toEqual({ content, pointer: '/content' })
    expect(commentOf(await see('plenary.chair', tour))).toMatchObject({ text: 'Пункт 3: сроки' })
  })

  test('is gone from what is shown, also to who names the version that had it', async () => {
    const before = await see('plenary.chair', tour)
    const { content, hash } = commentOf(before) as { content: string; hash?: string }
    const first = await erase(secretary, tour, content, 'once')
    expect(first.json.events).toMatchObject([
      { type: 'ContentErased', content, authority: 'Order 7', by: { office: secretary } },
    ])
    const after = await see('plenary.chair', tour, { 'if-none-match': String(before.headers['etag']) })
    expect([after.status, after.headers['etag'] === before.headers['etag']]).toEqual([200, false])
    expect(commentOf(after)).toEqual({ content, hash, erased: true })
    expect(after.text).not.toContain('сроки')
    expect((await erase(secretary, tour, content, 'once')).text).toBe(first.text)
    expect(refused(await erase(secretary, tour, content))).toEqual([404, 'content.unknown'])
    const { code, out } = await plenaryOn(http.stores.url, 'verify', '--commission', it.id)
    expect(code).toBe(0)
    expect(out).toContain(`text ${content}: erased by act ${String(first.json.version)} of ${it.tour} on 2027-12-14T`)
    expect(out).toContain(`, ${secretary}, on the authority of "Order 7"`)
  }, 60_000)
})

describe('what is written at the desk of a part', () => {
  const write = async (text: string): Promise<string> => {
    const act = { type: 'ReportImplementation', clause: '1', state: 'partly', text: { text } }
    const body = { type: 'WriteDraft', to: it.decision, act }
    const told = await http.ask(`${desk}/commands`, { as: it.tokens['birch.contributor']!, body })
    return told.json.events[0].act.said.content
  }
  const draftOf = async (content: string) =>
    (await see('birch.head', desk)).json.drafts.find(
      ({ said }: { said: { content: string } }) => said.content === content,
    )

  test('its head erases; to everybody else there is no such desk', async () => {
    const content = await write('Between us')
    for (const office of [secretary, 'alder.head', 'plenary.chair', 'secretariat.administrator'])
      expect(refused(await erase(office, desk, content))).toEqual([404, 'stream.unknown'])
    expect(refused(await erase('birch.secretary', desk, content))).toEqual([403, 'act.notPermitted'])
    expect((await draftOf(content)).act).toMatchObject({ clause: '1', text: { text: 'Between us' } })
    expect((await erase('birch.head', desk, content)).status).toBe(200)
    const { act, said } = await draftOf(content)
    expect([act, said]).toEqual([{ type: 'ReportImplementation' }, { content, hash: expect.any(String), erased: true }])
  })

  test('and was erased is not submitted before it is written anew', async () => {
    const content = await write('Half a thought')
    const { id: draft } = await draftOf(content)
    await erase('birch.head', desk, content)
    const body = { type: 'SubmitDraft', draft, revision: 1 }
    const told = await http.ask(`${desk}/commands`, { as: it.tokens['birch.head']!, body })
    expect(refused(told)).toEqual([409, 'text.erased'])
  })
})
