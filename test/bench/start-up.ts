import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectFolder } from '@plenary/engine'
import { openHouse } from '../support/house.js'
import { spentBy } from './cpu-of-processes.js'
import type { Figure, Reading } from './figure.js'
import { median } from './median.js'
import { serve, type Serving } from './served.js'

const rounds = 9

/** From the start of the process to its first answer: our API as it is deployed, and Nest with one route. */
export const startUp: Figure = {
  id: 'P18',
  goal: 1.25,
  async measure() {
    build()
    const house = await openHouse()
    const env = { PLENARY_API_DATABASE_URL: house.url, PLENARY_ENTRANCE_DATABASE_URL: house.url }
    const path = '/health/live'
    try {
      return await compare(
        { entry: 'apps/api/dist/main.js', path, built: true, env },
        { entry: 'test/bench/reference/bare-nest.mjs', path, built: true },
      )
    } finally {
      await house.close()
    }
  },
}

function build(): void {
  const tsc = join(projectFolder, 'node_modules/typescript/bin/tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-b', 'tsconfig.build.json'], {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error('the project does not build')
}

async function compare(ours: Serving, theirs: Serving): Promise<Reading[]> {
  // What node compiled once it keeps.
  for (const one of [ours, theirs]) await started(one)
  const found: { ours: Start; theirs: Start }[] = []
  for (let round = 0; round < rounds; round++) found.push({ theirs: await started(theirs), ours: await started(ours) })
  const ratioOf = (what: keyof Start) => median(found.map((one) => one.ours[what] / one.theirs[what]))
  const told = (who: 'ours' | 'theirs', what: keyof Start) => {
    const times = found.map((one) => one[who][what])
    return `${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`
  }
  const byCpu = `${ratioOf('cpu').toFixed(2)} by CPU: ${told('ours', 'cpu')} and ${told('theirs', 'cpu')}`
  const values = `ours ${told('ours', 'time')}, bare Nest and Fastify ${told('theirs', 'time')}; ${byCpu}`
  return [{ ratio: ratioOf('time'), values }]
}

/** Milliseconds to the first answer, and of CPU until then. */
interface Start {
  readonly time: number
  readonly cpu: number
}
async function started(one: Serving): Promise<Start> {
  const served = await serve(one)
  const cpu = (await spentBy(served.pid)) / 1000
  await served.stop()
  return { time: served.firstAnswer, cpu }
}
