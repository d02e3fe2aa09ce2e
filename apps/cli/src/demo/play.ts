import { randomUUID } from 'node:crypto'
import { board, icmecJourney, type Journey, procedure, type Sample } from '@plenary/data'
import type { Store } from '@plenary/store'
import { foundRehearsal } from '../samples/found.js'
import { samples } from '../samples/load.js'
import { withPasswords } from '../samples/passwords.js'
import { playBoard } from './board-story.js'
import { Chronicle, type Tally } from './chronicle.js'
import { playIcmec } from './icmec-story.js'
import { Offices } from './offices.js'
import { RehearsalClock } from './rehearsal-clock.js'
import type { Theatre } from './theatre.js'
import { playTraining } from './training-story.js'

export interface Story {
  readonly sample: Sample
  readonly from: string
  /** What is publicly known of it; absent: it is fictitious. */
  readonly record?: Journey
  readonly play: (theatre: Theatre) => Promise<void>
}

/** The stories that can be played; each in a new rehearsal commission of its own. */
export const stories: Readonly<Record<string, Story>> = {
  icmec: { ...samples.icmec, record: icmecJourney, play: playIcmec },
  training: { ...samples.training, play: playTraining },
  board: { sample: board, from: samples.training.from, play: playBoard },
}

/** Where a story is played, and to whom it is told. */
export interface Audience {
  readonly url: string
  readonly store: Store
  readonly json: boolean
  readonly print: (line: string) => void
  /** Is told the key of every act that the API has acknowledged. */
  readonly acknowledged: (key: string) => void
  /** When it comes, nobody acts any more. */
  readonly over?: AbortSignal
}
export interface Played {
  readonly commission: string
  readonly tally: Tally
}

/** Plays a story through the API, with one account for each office, in a commission founded for it. */
export async function play(
  { sample, from, record, play: story }: Story,
  { url, store, json, print, acknowledged, over }: Audience,
): Promise<Played> {
  const commission = randomUUID()
  const founded = await foundRehearsal(store, { sample, commission, from })
  // An address signs in to one account of the installation, and the story may have been played here before.
  const logins = await withPasswords(store, `rehearsal-${commission}`, founded)
  const clock = new RehearsalClock(commission, Date.parse(`${from}T06:00:00Z`))
  const offices = new Offices(url, logins, () => clock.today, acknowledged, over)
  const about = { commission, zone: sample.seat.zone, record, procedure: procedure(sample.procedure) }
  const chronicle = new Chronicle(about, json, print)
  const parts = sample.bodies.filter(({ kind }) => kind === 'nationalPart').map(({ id }) => id)
  await story({ commission, parts, offices, clock, chronicle }).finally(() => {
    chronicle.flush()
  })
  return { commission, tally: chronicle.tally }
}
