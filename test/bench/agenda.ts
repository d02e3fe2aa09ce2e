import { withAgenda, type AgendaScene } from './agenda-scene.js'
import type { Figure, Reading } from './figure.js'
import { median } from './median.js'
import { compareRates, rateAgainst } from './per-second.js'

const rounds = 41
const ms = 120

/** The agenda as it stands, read over eight connections, against one statement and against TypeORM. */
export const agenda: Figure = {
  id: 'P1',
  goal: { atLeast: 0.7 },
  measure: () => withAgenda(readings),
}

async function readings(scene: AgendaScene): Promise<Reading[]> {
  const ours = await scene.ours()
  const statement = await scene.theirs('/statement')
  const ways = [
    { name: 'ours', steps: ours },
    { name: 'statement', steps: statement },
    { name: 'typeorm', steps: await scene.theirs('/typeorm') },
  ]
  const found = await compareRates(ways, { rounds, ms, cpu: () => scene.cpu() })
  const sizes = `answers of ${kilobytes((await ours[0]!()).body)} and ${kilobytes((await statement[0]!()).body)}`
  const statementToo = rateAgainst(found, 'ours', 'statement')
  return [
    { ...statementToo, values: `${statementToo.values}; ${sizes}, 8 connections` },
    { ...rateAgainst(found, 'ours', 'typeorm'), goal: { atLeast: 4 } },
    await firstAfterAnAct(scene),
  ]
}

const kilobytes = (body: Buffer): string => `${(body.length / 1000).toFixed(1)} kB`

/** One at a time, each after another process has changed the session: nothing that was kept is of use. */
async function firstAfterAnAct(scene: AgendaScene): Promise<Reading> {
  const [[ours], [theirs]] = [await scene.ours(), await scene.theirs('/statement')]
  const ratios: number[] = []
  const times: { ours: number; theirs: number }[] = []
  for (let round = 0; round < 60; round++) {
    await scene.retitle()
    const one = { theirs: await lasting(theirs), ours: await lasting(ours) }
    if (round < 10) continue
    times.push(one)
    ratios.push(one.theirs / one.ours)
  }
  const of = (who: 'ours' | 'theirs') => `${median(times.map((one) => one[who])).toFixed(2)} ms`
  const values = `first read after an act of another process: ${of('ours')}, statement ${of('theirs')}; one at a time`
  return { ratio: median(ratios), values }
}

async function lasting(step?: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await step?.()
  return performance.now() - begun
}
