import { procedure, training } from '@plenary/data'
import { Refusal, replyPositions, type Duty, type Session, type StreamRef } from '@plenary/domain'
import { Chance } from './chance.js'
import { day, dayAt } from './days.js'
import { letter } from './training-cycle.js'
import { randomPlenary } from './random-plenary.js'
import { commission, moscow, TrainingWorld } from './training-world.js'
import type { Command } from './world-words.js'

const offices = training.offices.map(({ id }) => id)

const often = 'FirmUp MoveSession SubmitProposal AcceptProposal ReturnProposal WithdrawItem '
const anything = (
  often.repeat(2) +
  'WithdrawItem WithdrawItem RetitleItem AnswerCall ComposeEdition ClearAgenda ApproveAgenda Approve SendBack ' +
  'Dispatch Sign AddVersion ConcludeClause'
).split(' ')
const firstOpenings = [
  { kind: 'window', from: '2027-06-01', to: '2027-06-20' },
  { kind: 'month', month: '2027-05' },
  { kind: 'day', on: '2027-04-20' },
]

/** A commission in which people are late, silent, object, change their minds and move dates; and clocks stand still. */
export class RandomCommission {
  readonly world: TrainingWorld
  /** Codes of the refusals met. */
  readonly refused = new Set<string>()
  private readonly chance: Chance

  constructor(seed: number, edition = 'icmec') {
    this.chance = new Chance(seed)
    this.world = new TrainingWorld('2027-01-11 09:00', {
      edition: procedure(edition),
      previous: this.chance.happens(80),
    })
    this.convene(firstOpenings)
  }

  /** So many things happen, one after another, until the calendars end. */
  live(steps: number): this {
    for (let left = steps; left > 0 && this.world.now < moscow('2029-06-01 00:00'); left--) this.step()
    return this
  }

  private step(): void {
    const { chance } = this
    if (chance.happens(18)) this.timePasses()
    else if (chance.happens(65)) this.fulfilADuty()
    else if (chance.happens(50)) this.sit()
    else if (chance.happens(4)) this.instruct()
    else if (chance.happens(3)) this.loseADate()
    else this.doAnything()
  }

  private timePasses(): void {
    const until = this.world.now + this.chance.oneOf([0.1, 1, 2, 5, 9, 15]) * day
    if (this.chance.happens(85)) this.world.passTo(until)
    else this.world.outageUntil(until + this.chance.below(60) * day)
  }

  /** Somebody does what is asked of them; some never do. */
  private fulfilADuty(): void {
    const owed = [...this.world.streams.values()].flatMap(({ ref }) =>
      this.world
        .duties(ref.id)
        .filter(({ state }) => state === 'open')
        .map((duty) => ({ ref, duty })),
    )
    if (owed.length === 0) return
    const { ref, duty } = this.chance.oneOf(owed)
    if (duty.holder.body === 'maple' && this.chance.happens(80)) return
    const office = `${duty.holder.body}.${duty.holder.role}`
    const sendsBack = duty.stage !== undefined && this.chance.happens(20)
    if (sendsBack) this.attempt(office, ref, { type: 'SendBack', stage: duty.stage, reasons: letter })
    else this.attempt(office, ...this.fulfilling(ref, duty))
  }

  private fulfilling(ref: StreamRef, { act, stage, subject = '' }: Duty): [StreamRef, Command] {
    const { chance, world } = this
    switch (act) {
      case 'AddVersion':
        return this.drafting(ref, subject)
      case 'Reply':
        return [ref, { type: 'Reply', position: chance.oneOf(replyPositions) }]
      case 'GiveOpinion': {
        const { items } = world.state({ kind: 'consultation', id: ref.id })
        const opinion = chance.oneOf(['cleared', 'clearedWithRemarks', 'returned'])
        return [ref, { type: 'GiveOpinion', item: chance.oneOf(items), opinion }]
      }
      case 'ReportImplementation':
        return [ref, { type: act, clause: subject, state: chance.oneOf(['done', 'partly', 'notBegun']) }]
      case 'CloseSitting':
        return [{ kind: 'sitting', id: `${ref.id}/sitting` }, { type: act }]
      default:
        return [ref, this.command(act, world.state({ kind: 'session', id: ref.id }), stage)]
    }
  }

  private drafting(session: StreamRef, item: string): [StreamRef, Command] {
    const document: StreamRef = { kind: 'document', id: `${item}/draft` }
    const about = { commission: commission.id, session: session.id, item, class: 'draftDecision' }
    if (!this.world.streams.has(document.id))
      return [document, { type: 'RegisterDocument', ...about, title: { en: 'Draft' } }]
    return [document, { type: 'AddVersion', sha256: String(this.chance.below(4)), bytes: 1, language: 'en' }]
  }

  /** Anybody tries anything, permitted or not. */
  private doAnything(): void {
    const session = this.chance.oneOf(this.world.all('session'))
    const item = this.chance.oneOf([...session.order, 'none'])
    const type = this.chance.oneOf(anything)
    const office = this.chance.oneOf(offices)
    const ref: StreamRef = { kind: 'session', id: session.id }
    if (type === 'AddVersion') this.attempt(office, ...this.drafting(ref, item))
    else if (type === 'ConcludeClause') this.conclude()
    else this.attemptByAny(ref, this.command(type, session))
  }

  private conclude(): void {
    const decisions = this.world.all('decision').filter(({ clauses }) => Object.keys(clauses).length > 0)
    if (decisions.length === 0) return
    const { id, clauses } = this.chance.oneOf(decisions)
    const control = this.chance.oneOf(['keep', 'extend', 'remove', 'remove'])
    const clause = this.chance.oneOf(Object.keys(clauses))
    const due = { kind: 'date', on: dayAt(this.world.now + 60 * day) }
    const conclusion = { clause, state: 'done', control, ...(control === 'extend' && { due }) }
    this.attempt('plenary.chair', { kind: 'decision', id }, { type: 'ConcludeClause', ...conclusion })
  }

  private command(type: string, session: Session, asked?: string): Command {
    const { chance, world } = this
    const stage = asked ?? chance.oneOf(Object.keys(session.stages))
    const edition = session.editions.length
    const [proposal, item] = [Object.keys(session.proposals).at(-1) ?? 'none', chance.oneOf([...session.order, 'none'])]
    const was = session.items[item]?.title ?? {}
    const title = { en: `Title ${String(chance.below(9))}` }
    const subject = chance.oneOf(['standardization', 'exhibitions', 'programmes'])
    // The noon of the first day on which it may open: midnight at the venue is the day before here.
    const from = Math.max(world.now, (session.opensAt?.from ?? 0) + 0.5 * day)
    const on = dayAt(from + (type === 'MoveSession' ? chance.below(80) - 20 : 0) * day)
    const opening = chance.happens(80) ? { kind: 'firm', on, time: '10:00' } : { kind: 'month', month: on.slice(0, 7) }
    const more = { stage, edition, proposal, item, was, title, subject, opening, place: { city: 'Elm' } }
    return {
      type,
      ...more,
      reasons: letter,
      reason: letter,
      authority: 'Letter of the chair',
      none: chance.happens(50),
    }
  }

  private sit(): void {
    const sitting = this.world.all('sitting').find(({ status }) => status === 'summoned' || status === 'opened')
    if (!sitting) return
    const ref: StreamRef = { kind: 'sitting', id: sitting.id }
    for (const command of randomPlenary(sitting, this.chance, this.world.now))
      this.attempt('plenary.chair', ref, command)
  }

  private convene(openings: readonly object[]): void {
    if (this.chance.happens(50)) this.instruct()
    const announced = { opening: this.chance.oneOf(openings), place: { country: 'Elm' }, host: 'elm' }
    this.attempt('plenary.chair', commission, { type: 'ConveneSession', ...announced })
  }

  /** A session is left without a date, or given up; then another one is convened in its place. */
  private loseADate(): void {
    const { id } = this.chance.oneOf(this.world.all('session'))
    const type = this.chance.happens(85) ? 'PostponeSession' : 'CancelSession'
    this.attempt('plenary.chair', { kind: 'session', id }, { type, authority: 'Letter', reason: letter })
    if (this.world.all('session').every(({ status }) => status !== 'convened' && status !== 'postponed'))
      this.convene([{ kind: 'day', on: dayAt(this.world.now + 200 * day) }])
  }

  private instruct(): void {
    const about = { title: { en: 'Instruction' }, body: 'superior-council', source: 'Act', mark: 'A' }
    this.attempt('secretariat.secretariatOfficer', commission, { type: 'RegisterInstruction', ...about })
  }

  private attemptByAny(ref: StreamRef, command: Command): void {
    const who = offices.filter((office) => this.world.mayBy(office, ref, command.type))
    if (who.length > 0) this.attempt(this.chance.oneOf(who), ref, command)
  }

  /** What is not permitted is not tried; what is may be refused, by name. */
  private attempt(office: string, ref: StreamRef, command: Command): void {
    if (!this.world.mayBy(office, ref, command.type)) return
    try {
      this.world.by(office, ref, command)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.refused.add(error.code)
    }
  }
}
