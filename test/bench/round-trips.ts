import { randomUUID } from 'node:crypto'
import { createResolve } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { openStore, tokenHash, type Store } from '@plenary/store'
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
    const store = openStore({ url: counter.url, role: 'api', aggregates, resolve: createResolve(calendars) })
    const bare = await BareStatement.at(counter.url)
    try {
      const command = await commandOf(store, await foundWide(house, 3))
      return [await compare(counter, command, () => bare.keep('an act'))]
    } finally {
      await Promise.all([store.close(), bare.close()])
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
    values: `command at the door ${String(trips)} trips (most ${String(most)}), bare statement ${String(reference)}`,
  }
}
type Work = () => Promise<unknown>

/** As the API does it: one look for the token, the key, the stream and its commission, then the act. */
async function commandOf(store: Store, { id: commission, self: stream }: CommissionAtWork): Promise<Work> {
  const actor = officer
  const account = await store.accounts.open({ person: actor.person, commission })
  const token = tokenHash(await store.accounts.issueToken(account))
  const title = { en: 'An instruction' }
  return async () => {
    const key = randomUUID()
    const visit = await store.door.admit({ stream, commission, token, key })
    const command = { type: 'RegisterInstruction', title, body: 'superior', source: 'Act 5', mark: 'A' }
    await store.door.knock({ actor, stream, commission, command, key }, visit)
  }
}
