import { randomUUID } from 'node:crypto'
import { createApi } from '@plenary/api'
import { almanacOf } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { openStore, type Store } from '@plenary/store'
import type { CommissionAtWork } from '../support/commission-at-work.js'
import { openHouse } from '../support/house.js'
import type { Figure, Reading } from './figure.js'
import { median } from './median.js'
import { BareStatement } from './reference/bare-statement.js'
import { TripCounter } from './trip-counter.js'
import { foundWide, officer } from './wide-commission.js'

const rounds = 5
const commandsOfRound = 20

/** Round trips to PostgreSQL of a person's command, from the token to the receipt; the reference takes one. */
export const roundTrips: Figure = {
  id: 'P4',
  goal: 2,
  async measure() {
    const house = await openHouse()
    const counter = await TripCounter.before(house.url)
    const store = openStore({ url: counter.url, role: 'api', aggregates, almanac: almanacOf(calendars) })
    const api = await createApi(store)
    const bare = await BareStatement.at(counter.url)
    try {
      const command = await commandOf(api, house.store, await foundWide(house, 3))
      return [await compare(counter, command, () => bare.keep('an act'))]
    } finally {
      await api.close()
      await bare.close()
      counter.close()
      await house.close()
    }
  },
}

async function compare(counter: TripCounter, command: Work, statement: Work): Promise<Reading> {
  // Connections, and what a process reads once.
  await command()
  await statement()
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round++)
    for (let index = 0; index < commandsOfRound; index++) {
      ours.push(await counter.counted(command))
      theirs.push(await counter.counted(statement))
    }
  const [trips, reference] = [median(ours), median(theirs)]
  const most = Math.max(...ours)
  return {
    ratio: trips / reference,
    values: `command over HTTP ${String(trips)} trips (most ${String(most)}), bare statement ${String(reference)}`,
  }
}
type Work = () => Promise<unknown>
type Api = Awaited<ReturnType<typeof createApi>>

/** An act through the API: from the request to its answer, with authentication, guard and receipt. */
async function commandOf(api: Api, store: Store, { id: commission }: CommissionAtWork): Promise<Work> {
  const { person, office } = officer
  const account = await store.accounts.open({ person, commission })
  const token = await store.accounts.issueToken(account, { office })
  const headers = { authorization: `Bearer ${token}` }
  const command = { type: 'RegisterInstruction', title: { en: 'An instruction' }, body: 'superior', source: 'Act 5' }
  return async () => {
    const answer = await api.inject({
      method: 'POST',
      url: `/api/v1/commissions/${commission}/commands`,
      headers: { ...headers, 'idempotency-key': randomUUID() },
      payload: { ...command, mark: 'A' },
    })
    if (answer.statusCode !== 200) throw new Error(answer.body)
  }
}
