import { setTimeout as pause } from 'node:timers/promises'
import { dayIn } from '@plenary/calendar'
import {
  type Instant,
  type PersonInOffice,
  type Procedure,
  type Session,
  sessionAggregate,
  type When,
} from '@plenary/domain'
import { type Command, editionOf, type Store } from '@plenary/store'
import { CommandFault, exitCode } from '../exit-codes.js'
import { rehearsing } from './copy.js'

/** What is to be otherwise in the rehearsal. */
export interface Wish {
  readonly rules?: Procedure
  readonly opening?: When
  /** Absent: until the hour of its plenary. */
  readonly until?: Instant
}

/** Without any change for so long somebody is missing: the worker, most likely. */
const patience = 20_000
const authority = 'Rehearsal'
const reason = { text: 'Rehearsal' }
const chair = rehearsing('chair', 'plenary')
const secretary = rehearsing('commissionSecretary', 'secretariat')

/** A copied session by other rules, or on another date, played by time and its conductors. Answers how it stands then. */
export async function played(store: Store, copy: Session, { rules, opening, until }: Wish): Promise<Session> {
  const { id: session, commission, zones } = copy
  const act = async (
    stream: 'commission' | 'session',
    actor: PersonInOffice,
    command: Command,
    brought?: Procedure,
  ) => {
    const id = stream === 'session' ? session : commission
    await store.door.knock({
      actor,
      stream: { kind: stream, id },
      commission,
      command,
      ...(brought && { rules: brought }),
    })
    await quiet(store, commission)
  }
  await quiet(store, commission)
  if (rules) {
    const { id, hash } = editionOf(rules)
    const from = dayIn((await store.clock.now(commission)) ?? 0, zones.seat)
    await act('commission', secretary, { type: 'ProposeEdition', procedure: { id, hash } }, rules)
    await act('commission', chair, { type: 'PutEditionInForce', hash, from, authority })
    await act('session', chair, { type: 'AdoptProcedure', hash, authority, reason })
  }
  if (opening) await act('session', chair, { type: 'MoveSession', opening, authority, reason })
  const target = until ?? (await stateOf(store, session)).opensAt?.to
  if (target === undefined) throw new CommandFault(exitCode.failure, 'the copy has no date')
  await act('commission', secretary, { type: 'AdvanceClock', target })
  return stateOf(store, session)
}

async function stateOf({ reads }: Store, id: string): Promise<Session> {
  const found = await reads.stateOf(sessionAggregate, id)
  if (!found) throw new CommandFault(exitCode.failure, `the copy ${id} is gone`)
  return found.state
}

/** Waits until every tell is delivered, no conductor is called and time has arrived. */
async function quiet({ clock, outbox }: Store, commission: string): Promise<void> {
  let since = performance.now()
  let before: Instant | undefined
  for (;;) {
    const seen = await clock.watch(commission)
    if (seen?.advancing === false && (await outbox.isQuiet(commission, seen))) return
    if (before === undefined || (seen?.now ?? 0) - before > 60_000) since = performance.now()
    before = seen?.now
    if (performance.now() - since > patience)
      throw new CommandFault(exitCode.failure, 'halted: nothing moves; is the worker running?')
    await pause(25)
  }
}
