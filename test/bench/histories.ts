import { Client, Connection } from '@temporalio/client'
import { openHouse, type House } from '../support/house.js'
import { Cycle } from './cycle.js'
import type { Figure, Reading } from './figure.js'

const mostEvents = 2_000
const mostBytes = 100_000

interface Run {
  readonly type: string
  readonly id: string
  readonly events: number
  readonly bytes: number
}

/** Histories of a whole cycle as Temporal counts them: the longest and the largest run, against what a run may be. */
export const histories: Figure = {
  id: 'P6',
  goal: 1,
  async measure() {
    const house = await openHouse({ now: Cycle.begins })
    try {
      await house.startWorker()
      const played = await play(house)
      const runs = await runsOf(house)
      return readingsOf(runs).map(({ ratio, values }) => ({ ratio, values: `${values}; ${played}` }))
    } finally {
      await house.close()
    }
  },
}

async function play(house: House): Promise<string> {
  const revised = { documents: 20, versions: 10 }
  const cycle = await Cycle.begin(house, { parts: 6, items: 60, drafts: 5, revised, comments: 300 })
  await cycle.playUntil(({ status }) => status === 'closed')
  const [counted] = await house.sql<{ told: string }>(
    `select format('%s items, %s drafts, %s comments, %s reminders, %s months',
        count(*) filter (where type = 'ItemIncluded' and stream = $2),
        count(*) filter (where type = 'VersionAdded'),
        count(*) filter (where type = 'Replied'),
        count(*) filter (where type = 'DutyReminded'),
        round((max(at) - min(at)) / 2629800000.0)) as told
      from journal where circle = $1`,
    [cycle.commission.id, cycle.session.id],
  )
  return counted?.told ?? ''
}

async function runsOf({ temporal }: House): Promise<Run[]> {
  const connection = await Connection.connect({ address: temporal.address })
  const { workflow } = new Client({ connection, namespace: temporal.namespace })
  const runs: Run[] = []
  for await (const { workflowId, runId, type } of workflow.list()) {
    const { historyLength, historySize } = await workflow.getHandle(workflowId, runId).describe()
    runs.push({ type, id: workflowId, events: historyLength, bytes: historySize ?? 0 })
  }
  await connection.close()
  return runs
}

function readingsOf(runs: readonly Run[]): Reading[] {
  const most = (what: 'events' | 'bytes') => runs.reduce((most, run) => (run[what] > most[what] ? run : most))
  const longest = most('events')
  const largest = most('bytes')
  return [
    {
      ratio: longest.events / mostEvents,
      values: `longest run ${longest.type} ${String(longest.events)} events; ${countsOf(runs)}`,
    },
    { ratio: largest.bytes / mostBytes, values: `largest run ${largest.type} ${String(largest.bytes)} bytes` },
  ]
}

/** Runs and events of each type of workflow. */
const countsOf = (runs: readonly Run[]): string =>
  [...new Set(runs.map(({ type }) => type))]
    .sort()
    .map((type) => {
      const own = runs.filter((run) => run.type === type)
      const events = own.reduce((sum, run) => sum + run.events, 0)
      return `${type} ${String(own.length)} runs ${String(events)} events`
    })
    .join(', ')
