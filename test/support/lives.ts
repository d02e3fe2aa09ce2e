import { appendFileSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { almanacOf } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import { aggregates, Refusal, type PersonInOffice, type StreamRef } from '@plenary/domain'
import { openStore, type Role, type Store } from '@plenary/store'
import { v5 } from 'uuid'
import { people } from './small-commission.js'

// A process that knocks: it drives the lives that are named to it, and writes down outside the database what was
// acknowledged. Started again after it was killed, it sends what was not acknowledged once more under the same key.

export interface Life {
  readonly commission: string
  readonly sessions: readonly string[]
  /** Ten o'clock of the day on which the first session opens; the second opens three days later. */
  readonly opens: number
}
export interface Orders {
  readonly url: string
  readonly lives: readonly Life[]
  /** The file for what was acknowledged. */
  readonly acknowledged: string
}
export interface Acknowledged {
  readonly key: string
  readonly stream: string
  readonly version: number
  readonly events: number
  readonly proposal?: string
}

/** What was written down; a line that a kill has cut off was not acknowledged. */
export const acknowledgedIn = (file: string): Acknowledged[] =>
  (existsSync(file) ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as Acknowledged)

class Knocker {
  private readonly known: Map<string, Acknowledged>
  private readonly file: number
  private readonly people: Store
  private readonly engine: Store

  constructor({ url, acknowledged }: Orders) {
    this.known = new Map(acknowledgedIn(acknowledged).map((one) => [one.key, one]))
    this.file = openSync(acknowledged, 'a')
    appendFileSync(this.file, '\n')
    const open = (role: Role) => openStore({ url, role, aggregates, almanac: almanacOf(calendars), connections: 4 })
    this.people = open('owner')
    this.engine = open('engine')
  }

  async act(stream: StreamRef, actor: PersonInOffice, command: { type: string }): Promise<Acknowledged> {
    const key = `${stream.id} ${actor.person} ${JSON.stringify(command)}`
    const before = this.known.get(key)
    if (before) return before
    const { version, events } = await insist(() => this.people.door.knock({ actor, stream, command, key }))
    const { proposal } = events[0] as { proposal?: string }
    const one = { key, stream: stream.id, version, events: events.length, ...(proposal !== undefined && { proposal }) }
    appendFileSync(this.file, `${JSON.stringify(one)}\n`)
    fsyncSync(this.file)
    return one
  }

  /** Time has come to where it was to go, nothing is due, and all that follows has happened. */
  async arrived(commission: string): Promise<void> {
    const isThere = async () => {
      const seen = await this.people.clock.watch(commission)
      return seen?.advancing === false && (await this.engine.outbox.isQuiet(commission, seen))
    }
    while (!(await insist(isThere))) await pause(20)
  }

  close = () => Promise.all([this.people.close(), this.engine.close()])
}

/** Again and again while the database is away; a refusal is a fault of the story. */
async function insist<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (error instanceof Refusal) throw error
      await pause(20)
    }
  }
}

const hour = 3_600_000
const { chair, commissionSecretary, administrator, secretaryOf } = people

/** Alder proposes early, Birch answers after the first reminder, Cedar never; the chair approves after the first. */
async function live(knocker: Knocker, { commission, sessions, opens }: Life): Promise<void> {
  const self: StreamRef = { kind: 'commission', id: commission }
  const each = async (act: (session: StreamRef) => Promise<unknown>) => {
    for (const id of sessions) await act({ kind: 'session', id })
  }
  const advance = async (days: number, hours: number) => {
    const target = opens + days * 24 * hour + hours * hour
    await knocker.act(self, administrator, { type: 'AdvanceClock', target } as never)
    await knocker.arrived(commission)
  }
  await advance(-101, 0)
  await each(async (session) => {
    const proposing = { type: 'SubmitProposal', title: { en: 'A proposal' } }
    const { proposal } = await knocker.act(session, secretaryOf('alder'), proposing)
    await knocker.act(session, commissionSecretary, { type: 'AcceptProposal', proposal } as never)
  })
  await advance(-93, 1)
  const none = { type: 'AnswerCall', stage: 'proposals', none: true }
  await each((session) => knocker.act(session, secretaryOf('birch'), none))
  await advance(-6, 1)
  await each(async (session) => {
    await knocker.act(session, commissionSecretary, { type: 'ComposeEdition' })
    await knocker.act(session, chair, { type: 'ApproveAgenda', edition: 1 } as never)
  })
  await advance(3, 1)
  await each(async ({ id }) => {
    const sitting: StreamRef = { kind: 'sitting', id: v5(JSON.stringify(['sitting']), id) }
    await knocker.act(sitting, chair, { type: 'OpenSitting', presiding: chair.office } as never)
    await knocker.act(sitting, chair, { type: 'CloseSitting' })
  })
  await knocker.arrived(commission)
}

const [given] = process.argv.slice(2)
if (given !== undefined && import.meta.main) {
  const orders = JSON.parse(given) as Orders
  const knocker = new Knocker(orders)
  await Promise.all(orders.lives.map((life) => live(knocker, life)))
  await knocker.close()
}
