import { bringHttp } from '../support/http-commission.js'
import { Retitled } from './command-scene.js'
import { Connection } from './connection.js'
import { cpuOf } from './cpu-of-processes.js'
import type { Figure, Reading } from './figure.js'
import { compareRates, rateAgainst, type Way } from './per-second.js'
import { BareDoor } from './reference/bare-door.js'
import type { Captured } from '../support/captured.js'
import { Pgbench } from './reference/pgbench.js'
import { serve, type Served } from './served.js'

const rounds = 7
const ms = 2_000
const connections = 8
const commissions = 32

type Closing = { close(): unknown }[]

/** Commands a second over eight connections and 32 commissions, each with its own four, against the same statements. */
export const commandsPerSecond: Figure = {
  id: 'P3',
  goal: { atLeast: 0.45 },
  async measure() {
    const http = await bringHttp()
    const closing: Closing = []
    try {
      const { url } = http.stores
      const one = await Retitled.begin(http, connections)
      const many: Retitled[] = []
      for (let count = 0; count < commissions; count++) many.push(await Retitled.begin(http, 1))
      for (const retitled of [one, ...many]) await retitled.untilCalled()
      await one.look()
      const commands: Captured[] = []
      for (const retitled of many) commands.push(await retitled.captured())
      await http.stores.sql('analyze')
      const env = { PLENARY_API_DATABASE_URL: url, PLENARY_ENTRANCE_DATABASE_URL: url }
      const api = await serve({ entry: 'apps/api/src/main.ts', path: '/health/live', env })
      closing.push({ close: () => api.stop() })
      const bench = await Pgbench.of(url, commands, connections, `${http.stores.home}/commands.pgbench`)
      const ways = [
        { name: 'pgbench', steps: [], rate: () => bench.rate() },
        await bareWay(url, commands, closing),
        await ourWay(api, many, closing),
        await oneWay(api, one, closing),
      ]
      const found = await compareRates(ways, { rounds, ms, cpu: () => cpuOf(http.stores, [api.pid]) })
      return readingsOf(found)
    } finally {
      for (const one of closing.reverse()) await one.close()
      await http.stop()
    }
  },
}

const readingsOf = (found: Parameters<typeof rateAgainst>[0]): Reading[] => [
  rateAgainst(found, 'ours', 'pgbench'),
  { ...rateAgainst(found, 'ours', 'bare node and pg'), goal: { atLeast: 0.7 } },
  { ...rateAgainst(found, 'ours on one commission', 'ours'), goal: null },
]

const shareOf = <T>(all: readonly T[], connection: number): T[] => {
  const each = all.length / connections
  return all.slice(connection * each, (connection + 1) * each)
}
const numbers = Array.from({ length: connections }, (_, index) => index)

async function bareWay(url: string, commands: readonly Captured[], closing: Closing): Promise<Way> {
  const doors = await Promise.all(numbers.map((index) => BareDoor.at(url, shareOf(commands, index))))
  closing.push(...doors)
  return { name: 'bare node and pg', steps: doors.map((door) => () => door.act()) }
}

async function ourWay(api: Served, many: readonly Retitled[], closing: Closing): Promise<Way> {
  const making = numbers.map(async (index) => {
    const connection = await Connection.to(api.port)
    closing.push(connection)
    const own = shareOf(many, index)
    let turn = 0
    return () => {
      const retitled = own[turn++ % own.length] as Retitled
      return retitled.retitle(connection, retitled.items[0] ?? '')
    }
  })
  const steps = await Promise.all(making)
  return {
    name: 'ours',
    steps,
    // The references have acted on the same sessions: each is read again once, as it would not be without them.
    async before() {
      for (const one of many) await one.look()
      for (const step of steps) for (let count = 0; count < many.length / connections; count++) await step()
    },
  }
}

/** Each connection has an item of its own in the one session. */
async function oneWay(api: Served, one: Retitled, closing: Closing): Promise<Way> {
  const steps = numbers.map(async (index) => {
    const connection = await Connection.to(api.port)
    closing.push(connection)
    return () => one.retitle(connection, one.items[index] ?? '')
  })
  return { name: 'ours on one commission', steps: await Promise.all(steps) }
}
