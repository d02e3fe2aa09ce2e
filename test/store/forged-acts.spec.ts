import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { circleId, installation } from '@plenary/store'
import { entryOf, forgedAct } from '../support/forged-act.js'
import { bringWalls, type Console, consoleOf, type Walls } from '../support/walls.js'

// What a console of the API brings to the door by itself, past our code, with a credential of somebody.
let walls: Walls
let api: Console
let observer: string
beforeAll(async () => {
  walls = await bringWalls()
  api = await consoleOf(walls.stores.url, 'plenary_api')
  await walls.term('vera', 'assembly', 'observer')
  observer = await walls.token('vera')
}, 60_000)
afterAll(async () => {
  await api.end()
  await walls.stores.stop()
}, 60_000)

const acting = (more: object, payloads: readonly string[], changes: object = {}) => {
  const { commission, tally } = walls
  const head = { stream: tally.id, kind: 'session', circle: commission, commission, actor: 'vera', ...more }
  return forgedAct(head, payloads, changes)
}
const recorded = async (asked: string, as: string) =>
  (await api.ask<{ recorded: boolean }>(`select ${asked} as recorded`, as))[0]?.recorded
const notItsEntries = { code: '23514', constraint: 'act_is_its_entries' }
const notOpen = { code: '42501', constraint: 'act_in_open_circle' }

test('an act has an entry for each version that it makes', async () => {
  expect(await recorded(acting({}, [entryOf('vera')]), observer)).toBe(true)
  for (const [more, entries] of [
    [{ version: 1 }, []],
    [{}, []],
    [{ version: 3 }, [entryOf('vera')]],
    [{}, [entryOf('vera'), entryOf('vera')]],
  ] as const)
    await expect(api.ask(`select ${acting(more, entries)}`, observer)).rejects.toMatchObject(notItsEntries)
})

test('an act of another stream than that of the commission gives nobody an office', async () => {
  const { commission, circles, tally } = walls
  const head = {
    ...{ commission, office: 'kg.head', person: 'vera', from_on: '2020-01-01', until_on: null },
    ...{ body: 'kg', role: 'head', zone: 'UTC', circle: commission, stream: tally.id },
  }
  const act = acting({}, [entryOf('vera')], { put: { term: [head] } })
  const opened = `select count(*)::int as seen from circles_seen() c where c = '${circles.kg}'`
  const tried = `do $$ begin perform ${act}; if (${opened}) > 0 then raise 'the desk of another part is open'; end if; end $$`
  await expect(api.ask(tried, observer)).resolves.toEqual([])
})

test('an act is of the kind, in the circle and in the commission of its stream', async () => {
  expect(await recorded(acting({ kind: 'commission' }, [entryOf('vera')]), observer)).toBe(false)
  const fresh = { stream: crypto.randomUUID(), was: 0, version: 1 }
  for (const more of [{ circle: walls.circles.kg }, { ...fresh, circle: walls.circles.kg, part: 'kg' }])
    await expect(api.ask(`select ${acting(more, [entryOf('vera')])}`, observer)).rejects.toMatchObject(notOpen)
  const elsewhere = { commission: crypto.randomUUID() }
  for (const more of [{ ...fresh, part: 'kg' }, elsewhere, { ...fresh, ...elsewhere }])
    await expect(api.ask(`select ${acting(more, [entryOf('vera')])}`, observer)).rejects.toMatchObject(notItsEntries)
})

test('nothing begins under the id of something else: that is said, and not tried again', async () => {
  const { commission, desks, tally } = walls
  for (const stream of [desks.kg.id, tally.id]) {
    const place = { stream, circle: stream, commission: stream, kind: 'commission', was: 0, version: 1, actor: 'o' }
    await expect(api.ask(`select ${acting(place, [entryOf('o')])}`, walls.operator)).rejects.toMatchObject(notOpen)
  }
  const asDecision = acting({ kind: 'decision', circle: commission, was: 0, version: 1 }, [entryOf('vera')])
  await expect(api.ask(`select ${asDecision}`, observer)).rejects.toMatchObject(notOpen)
})

test('nobody founds a commission in the circle of a part, whether it is there already or to come', async () => {
  for (const part of ['kg', 'by']) {
    const id = circleId(walls.commission, part)
    const place = { stream: id, circle: id, commission: id, kind: 'commission', was: 0, version: 1, actor: 'o' }
    await expect(api.ask(`select ${acting(place, [entryOf('o')])}`, walls.operator)).rejects.toMatchObject(notOpen)
  }
})

test('who holds an office begins streams of the commission; who administers it acts on the commission alone', async () => {
  const { commission } = walls
  const fresh = { stream: crypto.randomUUID(), was: 0, version: 1 }
  expect(await recorded(acting(fresh, [entryOf('vera')]), observer)).toBe(true)
  await walls.term('dora', 'secretariat', 'administrator')
  const dora = await walls.token('dora')
  const ofDora = (more: object) => acting({ actor: 'dora', ...more }, [entryOf('dora')])
  await expect(api.ask(`select ${ofDora(fresh)}`, dora)).rejects.toMatchObject(notOpen)
  expect(await recorded(ofDora({ stream: commission, kind: 'commission' }), dora)).toBe(true)
})

test('an administrator of the installation founds commissions in their own circles, and begins nothing else', async () => {
  const id = crypto.randomUUID()
  const begun = (more: object) =>
    acting({ stream: id, commission: id, was: 0, version: 1, actor: 'o', ...more }, [entryOf('o')])
  expect(await recorded(begun({ kind: 'commission', circle: id }), walls.operator)).toBe(true)
  for (const more of [{ circle: id }, { kind: 'commission', circle: crypto.randomUUID(), part: 'kg' }])
    await expect(api.ask(`select ${begun(more)}`, walls.operator)).rejects.toMatchObject(notOpen)
})

test('an administrator of the installation says of no commission who holds an office there', async () => {
  const { commission } = walls
  const of = {
    commission,
    office: 'kg.head',
    person: 'p',
    body: 'kg',
    role: 'head',
    circle: commission,
    stream: commission,
  }
  const term = { ...of, from_on: '2020-01-01', until_on: null, zone: 'UTC' }
  const claim = { ...of, issuer: 'i', claim: 'c', value: 'v', mapped_by: 'o' }
  for (const put of [{ term: [term] }, { mapped_claim: [claim] }]) {
    const act = acting({ stream: commission, kind: 'commission', actor: 'o' }, [entryOf('o')], { put })
    await expect(api.ask(`select ${act}`, walls.operator)).rejects.toMatchObject(notOpen)
  }
})

test('no commission is founded as the installation, whose accounts administer it', async () => {
  const of = { stream: installation, circle: installation, commission: installation, kind: 'commission' }
  const act = acting({ ...of, was: 0, version: 1, actor: 'o' }, [entryOf('o')])
  await expect(api.ask(`select ${act}`, walls.operator)).rejects.toMatchObject(notOpen)
})

test('who stands at the command line as the owner needs no credential', async () => {
  const owner = await consoleOf(walls.stores.url, 'plenary_owner')
  const [row] = await owner.ask<{ recorded: boolean }>(`select ${acting({}, [entryOf('vera')])} as recorded`)
  await owner.end()
  expect(row).toEqual({ recorded: true })
})
