import { type Effect, type Notice, Refusal, type StreamRef } from '@plenary/domain'
import { type Act, decide } from './decide.js'
import { dutyDifferences, type Ruled } from './differences.js'
import { editionOf } from './editions.js'
import { tellsOf } from './effects.js'
import { handedInBy, handIn } from './hand-in.js'
import { circleId } from './identity.js'
import { lookAt } from './look.js'
import { refuse } from './refusals.js'
import type { DoorRoom } from './room.js'
import type { Seen } from './seen.js'
import { lodge } from './texts.js'
import type { Command, DutyChange, Knock, Letter, Next, Preview, Sequel } from './words.js'

/** So many tells a preview follows at most. */
const most = 200

const nothing = { elsewhere: [], notices: [], duties: [], effect: null, sequels: [], cut: false }

/** One stream while it is previewed: as it was, as it would be. */
interface Changed {
  readonly before: Ruled | null
  readonly acts: readonly Act[]
}

/** What would happen: the act and all that is told because of it, in memory. Nothing is written. */
export async function preview(room: DoorRoom, knock: Knock, next?: Next): Promise<Preview> {
  const seen = await lookAt(room, knock)
  const { expectedVersion: expected, actor, rules } = knock
  if (expected !== undefined && expected !== seen.version) refuse.streamMovedOn({ expected, current: seen.version })
  const at = (knock.receivedAt ?? room.now()) + seen.offset
  const edition = rules ? editionOf(rules) : null
  const first = await decide(room, seen, {
    command: lodge(knock.command, room.random).command,
    edition,
    actor,
    at,
    trying: true,
  })
  if (!first) return { version: seen.version, events: [], ...nothing }
  const handed = handedInBy(first)
  const other = handed && (await handIn(room, first, handed, true))
  const { changed, cut } = await follow(room, other ? [first, other.act] : [first])
  const [here, ...elsewhere] = [...changed.values()] as [Changed, ...Changed[]]
  return {
    version: first.version,
    events: here.acts.flatMap(({ events }) => events),
    elsewhere: elsewhere.map(({ acts }) => ({ stream: refOf(acts), events: acts.flatMap(({ events }) => events) })),
    notices: [here, ...elsewhere].flatMap(noticesOf),
    duties: [here, ...elsewhere].flatMap(dutiesOf),
    // What is handed in is what is asked.
    effect: joined(other ? elsewhere : [here, ...elsewhere]),
    sequels: next ? await sequelsOf(room, next, first, elsewhere) : [],
    cut,
  }
}

async function follow(
  room: DoorRoom,
  done: readonly [Act, ...Act[]],
): Promise<{ changed: Map<string, Changed>; cut: boolean }> {
  const [first] = done
  const changed = new Map<string, Changed>(done.map((act) => [act.seen.ref.id, { before: act.before, acts: [act] }]))
  const letters = done.flatMap((act) => lettersOf(act, first.seen.circle))
  for (let told = 0; told < most; told++) {
    const letter = letters.shift()
    if (!letter) return { changed, cut: false }
    const known = changed.get(letter.to.id)
    const act = await receive(room, letter, first, known?.acts.at(-1))
    if (!act) continue
    changed.set(letter.to.id, { before: known ? known.before : act.before, acts: [...(known?.acts ?? []), act] })
    letters.push(...lettersOf(act, first.seen.circle))
  }
  return { changed, cut: letters.length > 0 }
}

/** Not into the circle of a part: not even that something would happen there is to be seen from outside. */
const lettersOf = (act: Act, circle: string): Letter[] =>
  tellsOf(act)
    .filter(({ part }) => part === undefined || circleId(act.seen.commission, part) === circle)
    .map(({ as: from = act.seen.ref.id, ...tell }) => ({ ...tell, from, fromVersion: act.version }))

/** Of what is kept where neither everybody nor the first act is, not even that something would happen is shown. */
async function receive(
  room: DoorRoom,
  letter: Letter,
  { seen: { commission, circle }, at, brought }: Act,
  last?: Act,
): Promise<Act | null> {
  const { to: stream, part, fact, ...told } = letter
  const seen: Seen = last
    ? { ...last.seen, version: last.version, state: last.after.state }
    : await lookAt(room, { stream, commission, ...(part !== undefined && { part }) })
  const command: Command = { ...fact, ...told }
  const act = await decide(room, seen, { command, actor: { kind: 'engine' }, at, brought })
  return act && [commission, circle].includes(act.seen.circle) ? act : null
}

const sequelsOf = (room: DoorRoom, next: Next, first: Act, told: readonly Changed[]): Promise<Sequel[]> =>
  Promise.all(told.filter(({ acts }) => refOf(acts).kind === next.kind).map((one) => sequelOf(room, next, first, one)))

/** Tried on a stream that knows already, by the tables that are not kept yet, and on those that it would tell. */
async function sequelOf(
  room: DoorRoom,
  { actor, command: asked }: Next,
  { at, brought }: Act,
  { acts }: Changed,
): Promise<Sequel> {
  const { seen, version, after } = acts.at(-1) as Act
  const stream = seen.ref
  const command = lodge(asked, room.random).command
  try {
    const asking = { command, actor, at, brought, trying: true } as const
    const act = await decide(room, { ...seen, version, state: after.state }, asking)
    const changed = act ? (await follow(room, [act])).changed : new Map<string, Changed>()
    return { stream, effect: joined([...changed.values()]) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { stream, effect: null, refused: error.code }
  }
}

/** What becomes of its dates. */
function effectOf({ before, acts }: Changed): Effect | null {
  const { seen, after, at } = acts.at(-1) as Act
  const events = acts.flatMap((act) => act.events)
  return seen.aggregate.effect?.({ before, after, events, at }) ?? null
}

/** Of the stream that is asked, else of one that begins by it; with what was sent by all that would be told. */
function joined([here, ...elsewhere]: readonly Changed[]): Effect | null {
  const effect =
    (here && effectOf(here)) ??
    elsewhere
      .filter(({ before }) => !before)
      .map(effectOf)
      .find(Boolean) ??
    null
  const sent = elsewhere.flatMap((changed) => effectOf(changed)?.sent ?? [])
  return effect && { ...effect, sent: [...effect.sent, ...sent] }
}

const refOf = (acts: readonly Act[]): StreamRef => (acts[0] as Act).seen.ref

const noticesOf = ({ acts }: Changed): { stream: StreamRef; notice: Notice }[] =>
  acts.flatMap(({ notices }) => notices.map((notice) => ({ stream: refOf(acts), notice })))

function dutiesOf({ before, acts }: Changed): DutyChange[] {
  const { seen, after } = acts.at(-1) as Act
  return dutyDifferences(seen.aggregate, before, after).map(({ before: was, after: is }) => ({
    stream: seen.ref,
    key: (is ?? was)?.key ?? '',
    before: was,
    after: is,
  }))
}
