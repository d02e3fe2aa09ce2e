import { withAgenda, type AgendaScene } from './agenda-scene.js'
import type { Figure, Reading } from './figure.js'
import { compareRates, rateAgainst } from './per-second.js'

const rounds = 41
const ms = 120
const acts = 200

/** The agenda that nobody has changed since, against a server that has its bytes at hand and asks nothing. */
export const agendaAgain: Figure = {
  id: 'P2',
  goal: { atLeast: 0.8 },
  measure: () => withAgenda(readings),
}

async function readings(scene: AgendaScene): Promise<Reading[]> {
  const ours = await scene.ours()
  await scene.lend((await ours[0]!()).body)
  const ways = [
    { name: 'ours', steps: ours },
    { name: 'bytes', steps: await scene.theirs('/bytes') },
  ]
  const found = await compareRates(ways, { rounds, ms, cpu: () => scene.cpu() })
  return [rateAgainst(found, 'ours', 'bytes'), await stale(scene)]
}

/** Everybody reads at once as soon as an act of another process is answered: whoever sees what was before is counted. */
async function stale(scene: AgendaScene): Promise<Reading> {
  const readers = await scene.ours()
  let old = 0
  for (let count = 0; count < acts; count++) {
    const title = await scene.retitle()
    const answers = await Promise.all(readers.map((read) => read()))
    old += answers.filter(({ body }) => !body.includes(`"${title}"`)).length
  }
  const values = `stale answers, of ${String(acts * readers.length)} begun after an act was committed`
  return { ratio: old, values, goal: 0 }
}
