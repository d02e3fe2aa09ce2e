import {
  accessMarks,
  type Context,
  type Instant,
  type Procedure,
  type Session,
  sessionAggregate,
} from '@plenary/domain'
import { editionOf, idsOf, type Store } from '@plenary/store'
import { CommandFault, exitCode } from '../exit-codes.js'
import type { Standing } from '../standing.js'
import { rehearsing } from './copy.js'
import type { Wish } from './play.js'

type Command = Parameters<typeof sessionAggregate.decide>[1]

const said = { authority: 'Rehearsal', reason: { content: '', hash: '' } }

/**
 * The wish on the session as it stands, in memory: what the copy would refuse is refused before a rehearsal is founded.
 * Refusals: those of the copy, of the adoption and of the move.
 */
export async function tried(store: Store, { session, now }: Standing, wish: Wish): Promise<void> {
  const pinned = await store.editions.get(session.procedure.hash)
  const { resolve, calendars } = await store.calendars.countingFor(sessionAggregate, session)
  const about = {
    stream: session.id,
    at: now,
    actor: rehearsing('chair', 'plenary'),
    ceiling: accessMarks[0],
    idFor: idsOf(session.id),
  }
  const act = (state: Session | null, command: Command, was: Procedure, is: Procedure): Session | null => {
    const context: Context = { ...about, resolve, calendars, pinned: was, procedure: is }
    return sessionAggregate
      .decide(state, command, context)
      .reduce((so, event) => sessionAggregate.evolve(so, event), state)
  }
  const { rules = pinned, opening } = wish
  act(null, { type: 'CopySession', session }, pinned, pinned)
  const edition = editionOf(rules)
  const told = { ...session, procedures: [...session.procedures, { id: edition.id, hash: edition.hash }] }
  const adopted = act(told, { type: 'AdoptProcedure', hash: edition.hash, ...said }, pinned, rules)
  const moved = opening ? act(adopted, { type: 'MoveSession', opening, ...said }, rules, rules) : adopted
  checkEnd(wish.until ?? moved?.opensAt?.to, now)
}

function checkEnd(end: Instant | undefined, now: Instant): void {
  if (end === undefined)
    throw new CommandFault(exitCode.usage, 'the session has no date yet: --opening or --until is needed')
  if (end <= now)
    throw new CommandFault(exitCode.usage, 'the rehearsal would end before it begins: --until lies behind')
}
