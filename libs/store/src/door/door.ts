import { setTimeout as pause } from 'node:timers/promises'
import type { Asked, Look } from '@plenary/contract'
import { Defect, type HandedIn, type Instant, Refusal, type StreamRef } from '@plenary/domain'
import { breaks, isBarred, isCrossed, Outage } from '../database/outage.js'
import { eventsOf } from '../journal/fold.js'
import { decide } from './decide.js'
import { type Edition, editionOf } from './editions.js'
import { effectsOf } from './effects.js'
import { handedInBy, handIn } from './hand-in.js'
import { type Caller, find, lookAt, type Visit, visitFor } from './look.js'
import { preview } from './preview.js'
import { type Claim, claimOf, isOf, type Receipt } from './receipts.js'
import { type Recording, recordActs } from './record.js'
import { refuse } from './refusals.js'
import type { DoorRoom } from './room.js'
import type { Place, Seen } from './seen.js'
import { type Content, lodge, type Random } from './texts.js'
import { Turns } from './turns.js'
import type { Answer, Command, Knock, Next, Preview } from './words.js'

/** How long an act is decided again when other processes keep being first. */
const patience = 2_000

interface Attempt {
  readonly seen: Seen
  readonly receipt: Receipt | null
}
/** A knock with its texts lodged, once for all attempts. */
interface Try extends Knock {
  readonly byConductor: boolean
  readonly edition: Edition | null
  readonly contents: readonly Content[]
  readonly claim: Claim | null
}
type Tried = { readonly seen: Seen; readonly answer: Answer } | 'crossed'

/** The one way in which truth changes. */
export class Door {
  readonly #turns = new Turns()
  constructor(private readonly room: DoorRoom) {}

  /** First trip of a person's command: who it is, where things stand. Pass the answer on to `knock`. */
  admit(place: Place & Caller): Promise<Visit> {
    return visitFor(this.room, place, place)
  }

  /** Does an act, or throws a Refusal (nothing was done) or an Outage (look again whether it was done). */
  async knock(knock: Knock, visit?: Visit): Promise<Answer> {
    const person = knock.actor.kind === 'person' ? knock.actor.person : null
    if (visit && (visit.seen.ref.id !== knock.stream.id || visit.person !== person))
      throw new Defect('a visit was used for another stream or another person')
    return (await this.#done(prepared(knock, false, this.room.random), visit)).answer
  }

  /** What the act would do, here and on the streams that are told, and there what would be next; nothing is written. */
  preview(knock: Knock, next?: Next): Promise<Preview> {
    return preview(this.room, knock, next)
  }

  /** A conductor asks something of its stream; whatever comes of it, it learns how the stream stands now. */
  async ask(stream: StreamRef, command: Command): Promise<Asked> {
    try {
      const { seen } = await this.#done(
        prepared({ stream, command, actor: { kind: 'engine' } }, true, this.room.random),
      )
      return { look: await this.#lookOf(seen) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { look: await this.look(stream), refused: error.code }
    }
  }

  /** How a stream stands; null: there is no such stream. */
  async look(stream: StreamRef): Promise<Look | null> {
    const seen = await find(this.room, stream)
    return seen && this.#lookOf(seen)
  }

  async #lookOf({ aggregate, state, version }: Seen): Promise<Look | null> {
    if (state === null) return null
    return { ...aggregate.situation(state, await this.room.editions.of(aggregate, state)), version }
  }

  async #done(knock: Try, visit?: Visit): Promise<Exclude<Tried, 'crossed'>> {
    return this.#turns.take(knock.stream.id, async () => {
      const end = performance.now() + patience
      let attempt: Attempt = visit && this.#isNewest(visit) ? visit : await this.#look(knock)
      // However often it is decided again, and however far a rehearsal moves on meanwhile: it arrived once.
      const at = (knock.receivedAt ?? this.room.now()) + (visit ?? attempt).seen.offset
      for (let round = 0; ; round++) {
        const tried = await this.#try(knock, attempt, at)
        if (tried !== 'crossed') return tried
        const wait = Math.random() * Math.min(5 * 2 ** round, 100)
        if (performance.now() + wait > end) throw new Outage('stream.busy', { stream: knock.stream.id })
        await pause(wait)
        attempt = await this.#look(knock)
      }
    })
  }

  /** A look that was taken before another act of this process went through is out of date, its receipt too. */
  #isNewest({ seen }: Visit): boolean {
    return (this.room.cache.get(seen.ref.id)?.version ?? 0) === seen.version
  }

  async #look(knock: Try): Promise<Attempt> {
    const { actor } = knock
    if (actor.kind !== 'person') return { seen: await lookAt(this.room, knock), receipt: null }
    const { person } = actor
    return visitFor(this.room, knock, { person, ...(knock.key !== undefined && { key: knock.key }) })
  }

  async #try(knock: Try, { seen, receipt }: Attempt, at: Instant): Promise<Tried> {
    const { claim, contents } = knock
    if (claim && receipt) return { seen, answer: await this.#again(receipt, claim) }
    const { expectedVersion: expected } = knock
    if (expected !== undefined && expected !== seen.version) refuse.streamMovedOn({ expected, current: seen.version })
    const act = await decide(this.room, seen, { ...knock, at })
    if (!act) return { seen, answer: { version: seen.version, events: [] } }
    const recording = { act, effects: effectsOf(act, knock.byConductor), contents, claim }
    const handed = handedInBy(act)
    // Whoever waits here holds the desk's turn; who holds the other one waits for no desk.
    const done = handed
      ? await this.#turns.take(handed.to.id, () => this.#recordBoth(handed, recording))
      : await this.#record(knock.command, [recording])
    const { version, events } = act
    return done === 'crossed'
      ? done
      : { seen: { ...seen, version, state: act.after.state }, answer: { version, events } }
  }

  async #recordBoth(handed: HandedIn, recording: Recording): Promise<'done' | 'crossed'> {
    return this.#record(handed.act, [await handIn(this.room, recording.act, handed), recording])
  }

  async #record({ type }: Command, recordings: Parameters<typeof recordActs>[2]): Promise<'done' | 'crossed'> {
    try {
      return (await recordActs(this.room.database, this.room.cache, recordings)) ? 'done' : 'crossed'
    } catch (error) {
      // The same key came in twice at once: the second look finds the receipt of the first.
      if (isCrossed(error) || breaks(error, 'receipt_key')) return 'crossed'
      if (isBarred(error)) refuse.actNotPermitted({ act: type })
      throw error
    }
  }

  /** The same key and the same request: the same answer, as the journal has it. */
  async #again(receipt: Receipt, claim: Claim): Promise<Answer> {
    if (!isOf(receipt, claim)) refuse.keyReused({ key: claim.key })
    const { stream, firstVersion, lastVersion } = receipt
    return { version: lastVersion, events: await eventsOf(this.room.database, stream, firstVersion, lastVersion) }
  }
}

function prepared(knock: Knock, byConductor: boolean, random: Random): Try {
  const { command, contents } = lodge(knock.command, random)
  const edition = knock.rules ? editionOf(knock.rules) : null
  return { ...knock, command, contents, byConductor, edition, claim: claimOf(knock) }
}
