// Prints one line for each figure, or for those named. Machines differ: figures are ratios, and none fails a build.
import type { Figure } from './figure.js'
import { lineOf } from './figure.js'
import { agenda } from './agenda.js'
import { agendaAgain } from './agenda-again.js'
import { commandsPerSecond } from './commands-per-second.js'
import { cpuOfCommand } from './cpu-of-command.js'
import { histories } from './histories.js'
import { listening } from './listening.js'
import { plan } from './plan.js'
import { queriesOfPages } from './queries-of-pages.js'
import { reaction } from './reaction.js'
import { revocation } from './revocation.js'
import { roundTrips } from './round-trips.js'
import { startUp } from './start-up.js'

const figures: readonly Figure[] = [
  agenda,
  agendaAgain,
  commandsPerSecond,
  roundTrips,
  cpuOfCommand,
  plan,
  reaction,
  histories,
  queriesOfPages,
  startUp,
  listening,
  revocation,
]

async function print(figure: Figure): Promise<void> {
  const readings = await figure
    .measure()
    .catch((error: unknown) => [{ ratio: NaN, values: String(error).slice(0, 500) }])
  for (const reading of readings) console.log(lineOf(figure, reading))
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((id) => !figures.some((figure) => figure.id === id))
if (unknown.length > 0) {
  console.error(`No figure ${unknown.join(', ')}. There are: ${figures.map(({ id }) => id).join(', ')}`)
  process.exitCode = 2
} else {
  for (const figure of figures) if (wanted.length === 0 || wanted.includes(figure.id)) await print(figure)
}
