import { once } from 'node:events'
import { statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Connection } from '@temporalio/client'
import { bringTemporal, PortTaken, temporaryHome, timeSkipping, type TemporaryHome } from '../index.js'

let home: TemporaryHome

beforeAll(async () => {
  home = await temporaryHome()
}, 30_000)
afterAll(() => home.remove(), 30_000)

const namespace = 'default'

async function operator<T>(address: string, work: (service: Connection['operatorService']) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address })
  try {
    return await work(connection.operatorService)
  } finally {
    await connection.close()
  }
}

function attributes(address: string): Promise<string[]> {
  return operator(address, async (service) => {
    const { customAttributes } = await service.listSearchAttributes({ namespace })
    return Object.keys(customAttributes)
  })
}

test('a server comes with its UI, data for its owner only, and knows how consultations of a session are found', async () => {
  const temporal = await bringTemporal({ home: home.path })
  expect(await attributes(temporal.address)).toContain('plenarySession')
  expect((await fetch(temporal.uiUrl ?? '')).status).toBe(200)
  expect(statSync(join(home.path, 'temporal.db')).mode & 0o777).toBe(0o600)
}, 120_000)

test('after kill -9 the same home has the same address; a server left running is taken again', async () => {
  const killed = await bringTemporal({ home: home.path })
  process.kill(killed.pid ?? 0, 'SIGKILL')
  await killed.ended
  const again = await bringTemporal({ home: home.path })
  expect(again.address).toBe(killed.address)
  expect((await bringTemporal({ home: home.path })).pid).toBe(again.pid)
}, 60_000)

test('a server given by address gets the attribute it lacks and is not ours to end', async () => {
  const own = await bringTemporal({ home: home.path })
  await operator(own.address, (service) =>
    service.removeSearchAttributes({ namespace, searchAttributes: ['plenarySession'] }),
  )
  expect(await attributes(own.address)).not.toContain('plenarySession')
  const given = await bringTemporal({ home: home.path, temporalAddress: own.address })
  expect(given.how).toBe(`Temporal at ${own.address}, given by address`)
  expect(given.pid).toBeUndefined()
  await given.stop()
  expect(await attributes(own.address)).toContain('plenarySession')
}, 60_000)

test('settings that only a start can give end the server left running', async () => {
  const plain = await bringTemporal({ home: home.path })
  const skipping = await bringTemporal({ home: home.path, settings: timeSkipping })
  expect(skipping.pid).not.toBe(plain.pid)
  expect((await bringTemporal({ home: home.path, settings: timeSkipping })).pid).toBe(skipping.pid)
}, 60_000)

test('a named port that is taken is refused', async () => {
  const before = await bringTemporal({ home: home.path })
  await before.stop()
  const port = Number(before.address.split(':')[1])
  const other = createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  await expect(bringTemporal({ home: home.path, port })).rejects.toThrow(new PortTaken(port))
  other.close()
}, 60_000)
