import { openHouse, type House } from '../support/house.js'
import { CpuMeter } from './cpu-meter.js'
import { Cycle } from './cycle.js'
import type { Figure, Reading } from './figure.js'
import { median } from './median.js'
import { officer } from './wide-commission.js'

const rounds = 9
const commandsOfRound = 50

/** CPU of a command, in this process and in the database, on a session in its first tour and on one just convened. */
export const cpuOfCommand: Figure = {
  id: 'P4b',
  goal: 2,
  async measure() {
    const house = await openHouse({ now: Cycle.begins })
    try {
      await house.startWorker()
      const none = { drafts: 1, revised: { documents: 0, versions: 0 }, comments: 0 }
      const empty = await Cycle.begin(house, { parts: 3, items: 0, ...none })
      const full = await Cycle.begin(house, { parts: 40, items: 60, ...none })
      await full.playUntil(({ stages }) => stages['first-tour']?.status === 'open')
      await house.stopWorker()
      return [await compare(house, empty, full)]
    } finally {
      await house.close()
    }
  },
}

async function compare(house: House, empty: Cycle, full: Cycle): Promise<Reading> {
  const meter = new CpuMeter(house)
  const [onEmpty, onFull] = [await retitling(empty), await retitling(full)]
  const readings: { few: Cost; many: Cost }[] = []
  await meter.of(onEmpty, commandsOfRound)
  await meter.of(onFull, commandsOfRound)
  for (let round = 0; round < rounds; round++) {
    const few = await meter.of(onEmpty, commandsOfRound)
    readings.push({ few, many: await meter.of(onFull, commandsOfRound) })
  }
  const sizes = await Promise.all([empty, full].map((cycle) => sizeOf(cycle)))
  const side = (name: 'few' | 'many', index: number) => {
    const of = (what: keyof Cost) => median(readings.map((one) => one[name][what])).toFixed(0)
    return `${of('node')} us in node + ${of('database')} us in PostgreSQL (state ${String(sizes[index])} kB)`
  }
  return {
    ratio: median(readings.map(({ few, many }) => (many.node + many.database) / (few.node + few.database))),
    values: `60 items x 40 parts ${side('many', 1)}, empty ${side('few', 0)}`,
  }
}
type Cost = Awaited<ReturnType<CpuMeter['of']>>

/** The secretariat retitles the first item over and over: the state stays as large as it is. */
async function retitling(cycle: Cycle): Promise<() => Promise<unknown>> {
  const { items, order } = await cycle.now()
  const item = order[0] ?? ''
  let was = items[item]?.title
  let count = 0
  return async () => {
    const title = { en: `Title ${String((count += 1) % 10)}` }
    await cycle.act(cycle.session, officer, { type: 'RetitleItem', item, was, title })
    was = title
  }
}

const sizeOf = async (cycle: Cycle): Promise<number> => Math.round(JSON.stringify(await cycle.now()).length / 1000)
