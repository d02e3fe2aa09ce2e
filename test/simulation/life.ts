import { procedure } from '@plenary/data'
import { Refusal, type Procedure, type RefusalText, type StreamRef } from '@plenary/domain'
import { holder, TrainingWorld } from '../support/training-world.js'
import { plainly, type Manners } from '../support/manners.js'
import { revisedOf } from './revised.js'
import type { Command, Recorded, Witness } from '../support/world-words.js'
import { pairOf } from './coverage.js'

/** What a life begins with. `previous`: whether the commission has held a session before. */
export interface Beginning {
  readonly edition: string
  readonly previous: boolean
}
/** One thing that happens; a list of them is a life that can be lived again. */
export type Move =
  | { readonly is: 'time'; readonly until: number }
  /** Nobody passes the time until then. */
  | { readonly is: 'outage'; readonly until: number }
  | { readonly is: 'act'; readonly office: string; readonly ref: StreamRef; readonly command: Command }
  /** An act of time or of the engine, so many acts ago, is asked for once more: of the same stream, or of none. */
  | { readonly is: 'again'; readonly back: number; readonly elsewhere?: true }

/** What an act of time or of the engine brought when it was asked for again. */
export interface Repetition {
  readonly command: Command
  readonly events: readonly Recorded[]
}

/** Where no stream is. */
export const nowhere = '00000000-0000-4000-8000-000000000000'
/** What a stream begins with when it is told: of no stream it is not asked for again. */
const beginnings = [
  'session NoteConvened',
  'consultation NoteAsked',
  'decision NoteAdopted',
  'sitting NoteSummoned',
  'desk NoteSession',
]
/** An edition is loaded and checked once, however many lives go by it. */
const editions: Record<string, Procedure> = {}
const revisions: Record<string, Procedure> = {}

/** A commission in which one thing happens after another; what may not be is refused, and nothing comes of it. */
export class Life implements Witness {
  readonly world: TrainingWorld
  /** How often a command was asked of a stream in a status. */
  readonly pairs = new Map<string, number>()
  /** Refusals met, by code. */
  readonly refused = new Map<string, RefusalText>()
  readonly moves: Move[] = []
  readonly repetitions: Repetition[] = []
  /** What broke the core itself: no refusal, and nothing that may ever happen. */
  defect: string | undefined

  readonly rules: Procedure
  /** Other rules that may be put in force. */
  readonly revised: Procedure

  constructor(
    readonly beginning: Beginning,
    manners: Manners = plainly,
  ) {
    const { edition, previous } = beginning
    this.rules = editions[edition] ??= procedure(edition)
    this.revised = revisions[edition] ??= revisedOf(this.rules)
    const besides = [this.revised]
    this.world = new TrainingWorld('2027-01-11 09:00', {
      ...{ edition: this.rules, besides, previous },
      ...{ witness: this, manners },
    })
  }

  static of(beginning: Beginning, moves: readonly Move[]): Life {
    const life = new Life(beginning)
    for (const move of moves) life.do(move)
    return life
  }

  /** After a defect nothing happens any more. */
  do(move: Move): void {
    if (this.defect !== undefined) return
    this.moves.push(move)
    try {
      this.happen(move)
    } catch (error) {
      this.defect = String(error)
    }
  }

  private happen(move: Move): void {
    switch (move.is) {
      case 'time': {
        this.world.passTo(move.until)
        return
      }
      case 'outage': {
        this.world.outageUntil(move.until)
        return
      }
      case 'act': {
        this.attempt(move.office, move.ref, move.command)
        return
      }
      case 'again': {
        this.repeat(move)
        return
      }
    }
  }

  asked(ref: StreamRef, { type }: Command, state: object | null): void {
    const pair = pairOf(ref.kind, type, state)
    this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1)
  }

  /** What the office may not do there and now is asked all the same, and goes no further. */
  private attempt(office: string, ref: StreamRef, command: Command): void {
    const may = this.world.mayBy(office, ref, command.type)
    if (may) this.unlessRefused(() => this.world.act(holder(office), ref, command))
    else this.asked(ref, command, this.world.streams.get(ref.id)?.state ?? null)
  }

  private repeat({ back, elsewhere }: Extract<Move, { is: 'again' }>): void {
    const asked = this.world.deeds.filter(
      ({ actor, ref, command }) =>
        actor.kind !== 'person' && !(elsewhere && beginnings.includes(`${ref.kind} ${command.type}`)),
    )
    const deed = asked.at(-1 - (back % (asked.length || 1)))
    if (!deed) return
    const { actor, command } = deed
    const ref = elsewhere ? { kind: deed.ref.kind, id: nowhere } : deed.ref
    this.repetitions.push({ command, events: this.unlessRefused(() => this.world.knock(actor, ref, command)) })
  }

  private unlessRefused(work: () => readonly Recorded[]): readonly Recorded[] {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.refused.set(error.code, error.text)
      return []
    }
  }
}
