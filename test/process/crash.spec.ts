import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { StreamRef } from '@plenary/domain'
import { commissionAtWork, type CommissionAtWork } from '../support/commission-at-work.js'
import { openHouse, type House } from '../support/house.js'
import { stagesTold } from '../support/told.js'
import { until } from '../support/until.js'
import { withholdingProxy } from '../support/withholding-proxy.js'
import { startWorkerProcess } from '../support/worker-process.js'

let house: House
beforeAll(async () => {
  house = await openHouse()
}, 300_000)
afterAll(() => house.close())

const day = 86_400_000
const opensOn = new Date(Date.now() + 200 * day).toISOString().slice(0, 10)
/** Noon, so many days from the opening. */
const noon = (days: number): string => new Date(Date.parse(`${opensOn}T12:00:00Z`) + days * day).toISOString()
const on = (days: number, clock: string): string =>
  new Date(Date.parse(`${opensOn}T${clock}:00+03:00`) + days * day).toISOString().slice(0, 16)

interface Cut {
  /** The act that is cut off, and from where to where its commission goes for it. */
  readonly act: string
  readonly from?: number
  readonly to: number
}
const cuts: readonly Cut[] = [
  { act: 'ClockArrived', to: -110 },
  { act: 'MomentPassed', to: -100 },
  { act: 'StageOpened', from: -106, to: -100 },
  { act: 'StageClosed', from: -91, to: -80 },
  { act: 'SittingSummoned', from: -1, to: 1 },
]

async function prepared({ from }: Cut): Promise<{ commission: CommissionAtWork; session: StreamRef }> {
  const commission = await commissionAtWork(house)
  const session = await commission.convene(opensOn)
  await commission.quiet()
  if (from !== undefined) await commission.advance(noon(from))
  return { commission, session }
}

/** The life goes on to its sitting, and nothing in it happened twice. */
async function expectTheLife({ commission, session, to }: Cut & Awaited<ReturnType<typeof prepared>>): Promise<void> {
  // For ten seconds the server leaves tasks to the dead worker.
  await commission.arrived(40_000)
  if (to < 1) await commission.advance(noon(1))
  expect(stagesTold(await commission.journal(session))).toEqual([
    `StageOpened proposals 1 ${on(-105, '00:00')}`,
    `StageClosed proposals 1 ${on(-90, '17:00')} time`,
    `StageOpened tabling 1 ${on(-90, '17:00')}`,
    `StageClosed tabling 1 ${on(-3, '17:00')} time`,
    `StageOpened plenary 1 ${on(0, '10:00')}`,
  ])
  const types = (await commission.journal()).map(({ type }) => type)
  const times = (type: string) => types.filter((one) => one === type).length
  expect([times('SittingSummoned'), times('MomentPassed')]).toEqual([1, 4])
  expect(times('ClockArrived')).toBe(times('ClockTargetSet'))
}

test('a worker killed after acts of time, conductors and tells were committed, and before it knew, leaves one of each', async () => {
  const proxy = await withholdingProxy(house.url)
  const worker = await startWorkerProcess(proxy.url, house.temporal.address)
  const scenes = await Promise.all(cuts.map(async (cut) => ({ ...cut, ...(await prepared(cut)) })))
  const times = async ({ act, commission }: (typeof scenes)[number]) =>
    (await commission.journal()).filter(({ type }) => type === act).length
  for (const scene of scenes) {
    const before = await times(scene)
    proxy.withholdFrom(scene.act)
    await scene.commission.setTarget(noon(scene.to))
    await until(`${scene.act} is committed`, async () => (await times(scene)) > before)
    expect(proxy.awaited()).toEqual([])
  }
  await worker.kill()

  const next = await startWorkerProcess(house.url, house.temporal.address)
  await Promise.all(scenes.map(expectTheLife))
  await next.kill()
  await proxy.close()
}, 300_000)
