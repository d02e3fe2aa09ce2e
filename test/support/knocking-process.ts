import { appendFileSync } from 'node:fs'
import type { StreamRef } from '@plenary/domain'
import { openStore } from '@plenary/store'
import { add, aggregates } from './tally-store.js'

// A process that acts until it is killed. What it has sent and what was acknowledged it writes down at once, outside
// of everything that is tested: url, stream, log, round.
const [url, stream, log, round] = process.argv.slice(2) as [string, string, string, string]
const store = openStore({
  url,
  role: 'owner',
  aggregates,
  almanac: { tables: [], resolveBy: () => () => null, tzdata: '' },
})
const tally: StreamRef = { kind: 'session', id: stream }

async function act(lane: number): Promise<void> {
  for (let turn = 0; ; turn++) {
    const key = `${round}/${String(lane)}/${String(turn)}`
    appendFileSync(log, `sent ${key}\n`)
    const { version } = await add(store, tally, key)
    appendFileSync(log, `done ${key} ${String(version)}\n`)
  }
}
await Promise.all([0, 1, 2, 3].map(act))
