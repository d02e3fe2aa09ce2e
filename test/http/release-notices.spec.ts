import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { expectProblem } from '../support/expect-problem.js'
import { bringHttp, found, foundingOf, type Http } from '../support/http-commission.js'
import { edition, opening, until } from '../support/http-cycle.js'
import { plenaryOn } from '../support/plenary-command.js'

let http: Http
let id: string
let tokens: Record<string, string>
let session: string
beforeAll(async () => {
  http = await bringHttp()
  ;({ id, tokens } = await found(http, { ...foundingOf(), procedure: edition }))
  // As a restore leaves a commission: before anybody acts in it.
  await http.owner.door.knock({
    actor: { kind: 'engine' },
    stream: { kind: 'commission', id },
    command: { type: 'HoldNotices', takenAt: http.clock.now - 1_000 },
  })
  const told = await http.ask(`commissions/${id}/sessions`, {
    as: tokens['plenary.chair']!,
    body: { opening, place: {}, host: 'alder' },
  })
  session = String(told.headers.location).split('/').at(-1)!
  await until(http, id, Date.parse('2027-09-30T09:00:00Z'))
}, 120_000)
afterAll(() => http.stop(), 60_000)

const secretary = 'secretariat.commissionSecretary'
const release = { type: 'ReleaseNotices', authority: 'The parts were called, 30 September' }
const releasedBy = (office: string, wish: { dryRun?: true; key?: string } = {}) =>
  http.ask(`commissions/${id}/commands${wish.dryRun ? '?dryRun=true' : ''}`, {
    as: tokens[office]!,
    body: release,
    key: wish.dryRun ? null : (wish.key ?? crypto.randomUUID()),
  })
const see = async (path: string, office: string) => (await http.ask(path, { as: tokens[office]! })).json
/** What an office finds that it, or anybody, was told: of each kind so many. */
async function toldTo(office: string): Promise<Record<string, number>> {
  const counted: Record<string, number> = {}
  for (const path of [`sessions/${session}/notices?limit=200`, `commissions/${id}/notices?limit=200`])
    for (const { kind } of (await see(path, office)).items ?? []) counted[kind] = (counted[kind] ?? 0) + 1
  return counted
}
const everybody = () => Object.keys(tokens)
const remindersOfBirch = async () =>
  (await see(`sessions/${session}/explain?duty=proposals/1/birch`, 'birch.secretary')).reminders.sent.length as number
const recorded = `select count(*)::int as count from notice where commission = $1`
const countOf = async (question: string) => (await http.stores.sql<{ count: number }>(question, [id]))[0]!.count

test('what happens while notices are held is recorded, and nobody is told of it, nor that it was sent', async () => {
  const held = await countOf('select count(*)::int as count from held_notice where commission = $1')
  expect(held).toBeGreaterThan(20)
  expect(await countOf(recorded)).toBe(held)
  for (const office of everybody()) expect([office, await toldTo(office)]).toEqual([office, {}])
  expect(
    await countOf(`select count(*)::int as count from journal where circle = $1 and type = 'DutyReminded'`),
  ).toBeGreaterThan(0)
  expect(await remindersOfBirch()).toBe(0)
  const asked = ['explain', session, '--duty', 'proposals/1/birch', '--json']
  expect(JSON.parse((await plenaryOn(http.stores.url, ...asked)).out).reminders.sent).toEqual([])
  expect((await see(`commissions/${id}`, secretary)).noticesHeld).toMatchObject({ count: held })
})

test('only the secretary of the commission may release them, by an authority; a trial of it releases none', async () => {
  for (const office of everybody().filter((one) => one !== secretary))
    expectProblem(await releasedBy(office), 403, 'act.notPermitted')
  const { authority: _, ...without } = release
  const told = await http.ask(`commissions/${id}/commands`, { as: tokens[secretary]!, body: without })
  expectProblem(told, 400, 'body.malformed')
  expect((await releasedBy(secretary, { dryRun: true })).json.events).toMatchObject([{ type: 'NoticesReleased' }])
  expect(await toldTo(secretary)).toEqual({})
})

test('they are released once, under one key with one answer, and then everybody finds what is theirs', async () => {
  const all = await countOf(recorded)
  const [first, second] = [await releasedBy(secretary, { key: 'k' }), await releasedBy(secretary, { key: 'k' })]
  expect([first.status, second.text]).toEqual([200, first.text])
  expect(first.json.events).toMatchObject([
    { type: 'NoticesReleased', authority: release.authority, by: { office: secretary } },
  ])
  const told = await toldTo(secretary)
  expect(Object.values(told).reduce((sum, count) => sum + count, 0)).toBe(all)
  expect(await toldTo('birch.secretary')).toMatchObject({ SessionConvened: 1 })
  expect(await remindersOfBirch()).toBeGreaterThan(0)
  expect((await see(`commissions/${id}`, secretary)).noticesHeld).toBeUndefined()
})

test('a second time there is nothing to release, and what happens from then on is told at once', async () => {
  expectProblem(await releasedBy(secretary), 409, 'notices.notHeld')
  const before = (await toldTo('birch.secretary'))['SessionMoved'] ?? 0
  const move = {
    type: 'MoveSession',
    opening: { ...opening, on: '2028-02-14' },
    authority: 'Letter',
    reason: { text: 'R' },
  }
  const moved = await http.ask(`sessions/${session}/commands`, { as: tokens['plenary.chair']!, body: move })
  expect(moved.status).toBe(200)
  expect((await toldTo('birch.secretary'))['SessionMoved']).toBe(before + 1)
})
