import {
  type Act as PermittedAct,
  type Actor,
  type Context,
  contentsOf,
  Defect,
  type Instant,
  type Notice,
  type Procedure,
  Refusal,
  type Role,
  roles,
} from '@plenary/domain'
import { eventsOf, evolveThrough } from '../journal/fold.js'
import { canonical } from '../journal/payload.js'
import type { BroughtCalendar, Counting } from './calendars.js'
import type { Ruled } from './differences.js'
import type { Edition } from './editions.js'
import { idsOf } from './identity.js'
import { refuse } from './refusals.js'
import type { Deciding } from './room.js'
import type { Seen } from './seen.js'
import { settled } from './settled.js'
import type { Command, DomainEvent } from './words.js'

/** What an act did to one stream, in memory. */
export interface Act {
  readonly seen: Seen
  readonly actor: Actor
  readonly at: Instant
  readonly before: Ruled | null
  readonly after: Ruled
  readonly events: readonly DomainEvent[]
  /** Of each event its RFC 8785 text. */
  readonly texts: readonly string[]
  readonly version: number
  readonly notices: readonly Notice[]
  /** Rules that were brought with the command. */
  readonly edition: Edition | null
  /** Tables of non-working days that it keeps. */
  readonly brought: readonly BroughtCalendar[]
}
export interface Asking {
  readonly command: Command
  readonly edition?: Edition | null
  /** Tables that acts before this one would keep, where they are only tried. */
  readonly brought?: readonly BroughtCalendar[]
  readonly actor: Actor
  /** By the clock of the commission. */
  readonly at: Instant
  /** Only to see what would happen. */
  readonly trying?: true
}

/** Asks the core, and before it whether this person may at all. Null: nothing is to be done. */
export async function decide(room: Deciding, seen: Seen, asking: Asking): Promise<Act | null> {
  const { aggregate, state } = seen
  const { command, actor, at, edition = null, brought } = asking
  const pinned = await room.editions.of(aggregate, state)
  const procedure = await room.editions.of(aggregate, state, asking)
  const act = actOf(seen, asking, pinned)
  const closed = act?.allowed === false
  if (closed && (state === null || isNobodys(act))) refuseAct(seen, asking, act, pinned)
  const counting = await room.calendars.countingFor(aggregate, state, command, brought)
  const contents = await contentsFor(room, seen, command)
  const { ceiling } = room
  const context = contextOf(seen, asking, { procedure, pinned }, counting, { ceiling, ...(contents && { contents }) })
  const decided = aggregate.decide(state, command, context)
  // The rule tells best why an act is not open now; what only the list of acts closes is closed all the same.
  if (closed) refuseAct(seen, asking, act, pinned)
  // As the journal will tell them, in the order of its keys: else a state made anew could list things in another order.
  const texts = decided.map(canonical)
  const events = texts.map((text) => JSON.parse(text) as DomainEvent)
  const { after, notices } = evolveThrough(aggregate, state, events)
  if (after === null || events.length === 0) return null
  return {
    seen: await settled(room, seen, after),
    actor,
    at,
    before: state && { state, procedure: pinned },
    after: { state: after, procedure: await room.editions.of(aggregate, after, { edition }) },
    events,
    texts,
    version: seen.version + events.length,
    notices,
    edition,
    brought: counting.brought,
  }
}

/** Only the journal names all that was ever written on a stream, of what was revised or withdrawn too. */
const contentsFor = async ({ database }: Deciding, { ref, version }: Seen, { type }: Command) =>
  type === 'EraseContent' ? contentsOf(await eventsOf(database, ref.id, 1, version)) : undefined

/** The act as this person may do it here and now; null: not a person. What is not on the list is nobody's by hand. */
function actOf(
  { aggregate, state }: Seen,
  { command, actor }: Pick<Asking, 'command' | 'actor'>,
  procedure: Procedure | null,
): PermittedAct | null {
  if (actor.kind !== 'person') return null
  const { type } = command
  return aggregate.permit(state, actor, procedure).find((act) => act.type === type) ?? { type, allowed: false }
}

/** Not this office's, at whatever time. */
const isNobodys = ({ code }: PermittedAct): boolean => code === undefined || code === 'act.notPermitted'

function refuseAct(seen: Seen, asking: Asking, act: PermittedAct, procedure: Procedure | null): never {
  if (seen.state === null) return refuse.streamUnknown({ stream: seen.ref.id })
  if (isNobodys(act)) {
    const mayBe = offices(seen, asking, procedure)
    return refuse.actNotPermitted({ act: act.type, ...(mayBe.length > 0 && { mayBe }), article: act.article })
  }
  const text = { code: act.code ?? '', en: 'This act is not open now', ru: 'Это действие сейчас недоступно' }
  throw new Refusal({ status: 403, ...text }, { act: act.type }, act.article)
}

/** The roles whose act it may be, now or at another time. */
const offices = (seen: Seen, { command, actor }: Asking, procedure: Procedure | null): readonly Role[] =>
  actor.kind !== 'person'
    ? []
    : roles.filter((role) => {
        const act = actOf(seen, { command, actor: { ...actor, role } }, procedure)
        return act !== null && (act.allowed || !isNobodys(act))
      })

/** The edition that a stream pins by this command, and the one until then. */
type Rules = Readonly<Record<'procedure' | 'pinned', Procedure | null>>

function contextOf(
  { ref }: Seen,
  { at, actor, trying }: Asking,
  { procedure, pinned }: Rules,
  { resolve, calendars }: Counting,
  more: Pick<Context, 'ceiling' | 'contents'>,
): Context {
  return {
    stream: ref.id,
    at,
    actor,
    ...(trying && { trying }),
    get procedure() {
      if (procedure === null) throw new Defect(`a ${ref.kind} without an edition of the rules was asked for them`)
      return procedure
    },
    pinned,
    resolve,
    calendars,
    ...more,
    idFor: idsOf(ref.id),
  }
}
