import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Store } from '@plenary/store'
import { bringStores, type Stores } from '../support/tally-store.js'

const at = (clock: string): number => Date.parse(`2027-03-17T${clock}Z`)
let stores: Stores
let api: Store
let engine: Store
beforeAll(async () => {
  stores = await bringStores()
  api = stores.open('api')
  engine = stores.open('engine')
}, 60_000)
afterAll(() => stores.stop(), 60_000)

test('before the first mark ever no minute is judged', async () => {
  expect(await engine.serviceMinutes.unreachable(at('12:00:00'), at('14:00:00'))).toBe(0)
})

test('from the first mark on every whole minute without one is counted, however often one is marked', async () => {
  for (const clock of ['12:30:10', '12:30:50', '12:31:00', '12:33:59', '13:59:00'])
    await api.serviceMinutes.mark(at(clock))
  // From 12:30 to 12:35 are five minutes, of which 12:32 and 12:34 have no mark.
  expect(await engine.serviceMinutes.unreachable(at('12:00:00'), at('12:35:05'))).toBe(2)
  expect(await engine.serviceMinutes.unreachable(at('12:31:00'), at('12:32:00'))).toBe(0)
  expect(await engine.serviceMinutes.unreachable(at('13:00:00'), at('14:00:05'))).toBe(59)
})

test('a mark is kept for ninety days, and no minute before the oldest is judged', async () => {
  const marks = () => stores.sql<{ count: number }>('select count(*)::int from service_minute')
  const before = await marks()
  const later = (days: number) => at('13:59:00') + days * 24 * 60 * 60_000
  await api.serviceMinutes.mark(later(90))
  expect(await marks()).toEqual([{ count: 2 }])
  expect(before).toEqual([{ count: 4 }])
  await api.serviceMinutes.mark(later(90) + 60_000)
  expect(await marks()).toEqual([{ count: 2 }])
  expect(await engine.serviceMinutes.unreachable(at('12:00:00'), at('14:00:00'))).toBe(0)
})

test('only the API makes marks', async () => {
  await expect(engine.serviceMinutes.mark(at('15:00:00'))).rejects.toThrow()
})
