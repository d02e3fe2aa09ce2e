import { setTimeout as pause } from 'node:timers/promises'
import type { Store } from '@plenary/store'
import { bringHttp, foundingOf, tokenFor } from '../support/http-commission.js'
import { type LiveScene, liveScene } from '../support/live-scene.js'
import { Crowd } from './crowd.js'
import type { Figure, Reading } from './figure.js'
import { median } from './median.js'
import { BareEvents } from './reference/bare-events.js'

const readers = 5_000
const [warming, rounds] = [2, 9]
/** Streams of one account. */
const each = 10
const classes = [
  'plenary.chair',
  ...['alder', 'birch', 'cedar', 'elm', 'fir', 'maple'].map((part) => `${part}.contributor`),
]

/** From the answer to an act until each of so many who listen has heard that something changed. */
export const listening: Figure = {
  id: 'P11',
  goal: 2,
  async measure() {
    const http = await bringHttp()
    const bare = new BareEvents()
    const crowds: Crowd[] = []
    try {
      const founding = foundingOf()
      const persons = Array.from({ length: readers / each }, (_, index) => ({
        id: `reader-${String(index)}`,
        office: classes[index % classes.length]!,
      }))
      const terms = persons.map(({ id: person, office }) => ({ ...founding.terms[0]!, person, office }))
      const it = await liveScene(http, {
        ...founding,
        persons: [...founding.persons, ...persons.map(({ id }) => ({ id }))],
        terms: [...founding.terms, ...terms],
      })
      const tokens: string[] = []
      for (const { id, office } of persons)
        tokens.push(...Array<string>(each).fill(await tokenFor(http.owner, id, it.id, office)))
      crowds.push(await Crowd.at(it.address, tokens), await Crowd.at(await bare.listen(), tokens))
      return [await compare(it, bare, crowds as [Crowd, Crowd])]
    } finally {
      for (const crowd of crowds) crowd.close()
      bare.close()
      await http.stop()
    }
  },
}

async function compare(it: LiveScene, bare: BareEvents, [ours, theirs]: [Crowd, Crowd]): Promise<Reading> {
  const queries = countQueries(it.http.store)
  const readings: { ours: number; theirs: number; queries: number }[] = []
  for (let round = 0; round < warming + rounds; round++) {
    // Not in step with how often it is asked what changed.
    await pause(200 + Math.random() * 100)
    queries.found = 0
    const told = await p99(ours, () => it.act().then(now))
    const found = queries.found
    const reference = await p99(theirs, () => {
      const since = now()
      bare.tell('commission', it.id)
      return since
    })
    readings.push({ ours: told, theirs: reference, queries: found })
  }
  const counted = readings.slice(warming)
  const ms = (side: 'ours' | 'theirs') => median(counted.map((one) => one[side])).toFixed(0)
  const most = Math.max(...counted.map((one) => one.queries))
  return {
    ratio: median(counted.map((one) => one.ours / one.theirs)),
    values: `${String(readers)} readers: p99 ${ms('ours')} ms, bare Node ${ms('theirs')} ms; found by ${String(most)} query, of ${String(classes.length)} classes`,
  }
}

const now = () => performance.timeOrigin + performance.now()

/** Milliseconds until 99 of a hundred have heard of a change, which says itself from when on they may know. */
async function p99(crowd: Crowd, change: () => Promise<number> | number): Promise<number> {
  const heard = crowd.heard()
  const since = await change()
  const delays = (await heard).map((at) => at - since).sort((a, b) => a - b)
  return delays[Math.floor(delays.length * 0.99)]!
}

/** How often something was found that changed. */
function countQueries({ live }: Store) {
  const counted = { found: 0 }
  const changes = live.changes.bind(live)
  live.changes = async (asked) => {
    const found = await changes(asked)
    if (found.some(({ length }) => length > 0)) counted.found++
    return found
  }
  return counted
}
