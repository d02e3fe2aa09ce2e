import { training } from '@plenary/data'
import { aggregates, type PersonInOffice, type StreamKind, type StreamRef } from '@plenary/domain'
import { Chance } from '../support/chance.js'
import { day, dayAt } from '../support/days.js'
import { actors, commandsOf } from '../support/every-case.js'
import { letter } from '../support/training-cycle.js'
import { moscow } from '../support/training-world.js'
import { plainly } from '../support/manners.js'
import type { Command } from '../support/world-words.js'
import { Life, nowhere } from './life.js'
import { RandomActs } from './random-acts.js'
import { randomDeskWork } from './random-desk.js'
import { randomBeginning } from './random-beginning.js'
import { randomPlenary } from './random-plenary.js'
import { type Attempt, randomRestricted } from './random-restricted.js'
import { otherRules } from './random-rules.js'
import { randomTime } from './random-time.js'

const kinds = Object.keys(aggregates) as StreamKind[]
const [anybody] = actors
/** Acts by which a stream begins; out of nothing none is made up. */
const beginnings = ['FoundCommission', 'RegisterDocument']
const actsOf = (kind: StreamKind, isThere: boolean): readonly string[] =>
  aggregates[kind]
    .permit(null, anybody as PersonInOffice, null)
    .map(({ type }) => type)
    .filter((type) => isThere || !beginnings.includes(type))
const offices = training.offices.map(({ id }) => id)

const often = 'FirmUp MoveSession SubmitProposal AcceptProposal ReturnProposal WithdrawItem '
const anything = (
  often.repeat(2) +
  'WithdrawItem WithdrawItem RetitleItem AnswerCall ComposeEdition ClearAgenda ApproveAgenda Approve SendBack ' +
  'Dispatch Sign AddVersion ConcludeClause ChangeMode ChangeMode ChangeMode AdoptProcedure AdoptProcedure RedrawPlan'
).split(' ')
const firstOpenings = [
  { kind: 'window', from: '2027-06-01', to: '2027-06-20' },
  { kind: 'month', month: '2027-05' },
  { kind: 'day', on: '2027-04-20' },
]

/** A commission in which people are late, silent, object, change their minds and move dates; and clocks stand still. */
export class RandomCommission {
  readonly life: Life
  private readonly chance: Chance
  private readonly acts: RandomActs

  constructor(seed: number, edition = 'icmec', manners = plainly) {
    this.chance = new Chance(seed)
    this.life = new Life({ edition, previous: this.chance.happens(80) }, manners)
    this.acts = new RandomActs(this.life.world, this.chance)
    this.convene(firstOpenings)
  }

  get world() {
    return this.life.world
  }

  /** So many things happen, one after another, until the calendars end. */
  live(steps: number): this {
    for (let left = steps; left > 0 && this.world.now < moscow('2029-06-01 00:00'); left--) this.step()
    return this
  }

  private step(): void {
    const { chance } = this
    if (chance.happens(18)) this.life.do(randomTime(this.world, chance))
    else if (chance.happens(65)) this.fulfilADuty()
    else if (chance.happens(50)) this.sit()
    else if (chance.happens(4)) this.instruct()
    else if (chance.happens(10)) this.attemptAll(randomRestricted(this.world, chance))
    else if (chance.happens(3)) this.loseADate()
    else if (chance.happens(2)) this.attemptAll(otherRules(this.life, chance))
    else if (chance.happens(8)) this.askForTime()
    else if (chance.happens(8)) this.attempt(...randomDeskWork(this.world, chance, this.acts))
    else if (chance.happens(10)) this.again()
    else if (chance.happens(15)) this.tryAnything()
    else this.doAnything()
  }

  private again(): void {
    const elsewhere = this.chance.happens(20) ? { elsewhere: true as const } : {}
    this.life.do({ is: 'again', back: this.chance.below(3_000), ...elsewhere })
  }

  /** Anybody asks for something made up, of a stream of any kind or of one that there is not. */
  private tryAnything(): void {
    const { chance, world } = this
    const kind = chance.oneOf(kinds)
    const streams = [...world.streams.values()].filter(({ ref }) => ref.kind === kind)
    const stream = chance.happens(70) && streams.length > 0 ? chance.oneOf(streams) : undefined
    const type = chance.oneOf(actsOf(kind, stream !== undefined))
    const deeds = type === 'FoundCommission' ? world.deeds : []
    const command = chance.oneOf(commandsOf(type, stream?.state ?? null, deeds))
    this.attemptByAny(stream?.ref ?? { kind, id: nowhere }, command)
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
    else this.attempt(office, ...this.acts.fulfilling(ref, duty))
  }

  /** Anybody tries anything, permitted or not. */
  private doAnything(): void {
    const session = this.chance.oneOf(this.world.all('session'))
    const item = this.chance.oneOf([...session.order, 'none'])
    const type = this.chance.oneOf(anything)
    const ref: StreamRef = { kind: 'session', id: session.id }
    if (type === 'AddVersion') this.attempt(this.chance.oneOf(offices), ...this.acts.drafting(session.id, item))
    else if (type === 'ConcludeClause') this.conclude()
    else if (this.chance.happens(30)) this.attemptByAny(ref, this.acts.aboutDates(session))
    else this.attemptByAny(ref, this.acts.ofSession(type, session))
  }

  private conclude(): void {
    const concluding = this.acts.concluding()
    if (concluding) this.attempt('plenary.chair', ...concluding)
  }

  /** A plenary as it should be; now and then somebody asks for one thing of it alone, be it opened or not. */
  private sit(): void {
    const sitting = this.world.all('sitting').find(({ status }) => status === 'summoned' || status === 'opened')
    if (!sitting) return
    const ref: StreamRef = { kind: 'sitting', id: sitting.id }
    const plenary = randomPlenary(sitting, this.chance, this.world.now)
    const acts = this.chance.happens(15) ? [this.chance.oneOf(plenary)] : plenary
    for (const command of acts) this.attempt('plenary.chair', ref, command)
  }

  private convene(openings: readonly object[]): void {
    if (this.chance.happens(50)) this.instruct()
    const announced = { opening: this.chance.oneOf(openings), place: { country: 'Elm' }, host: 'elm' }
    const begins = randomBeginning(this.life.rules, this.chance, this.world.now)
    this.attempt('plenary.chair', this.world.commission, { ...begins, ...announced })
  }

  /** A session is left without a date, or given up; then another one is convened in its place. */
  private loseADate(): void {
    const { id } = this.chance.oneOf(this.world.all('session'))
    const type = this.chance.happens(85) ? 'PostponeSession' : 'CancelSession'
    this.attempt('plenary.chair', { kind: 'session', id }, { type, authority: 'Letter', reason: letter })
    if (this.world.all('session').every(({ status }) => status !== 'convened' && status !== 'postponed'))
      this.convene([{ kind: 'day', on: dayAt(this.world.now + 200 * day) }])
  }

  /** A part asks for more time, and before that is decided the session moves, or meets otherwise for a while. */
  private askForTime(): void {
    const { chance, world } = this
    const session = chance.oneOf(world.all('session'))
    const ref = { kind: 'session', id: session.id } as const
    const calls = Object.values(session.stages).filter(({ status, asked }) => status === 'open' && asked.length > 0)
    if (calls.length === 0) return
    const { id: stage, asked } = chance.oneOf(calls)
    const { body, role } = chance.oneOf(asked)
    const on = dayAt((session.plan[stage]?.due?.to ?? world.now) + (1 + chance.below(20)) * day)
    this.attempt(`${body}.${role}`, ref, { type: 'AskExtension', stage, until: { on }, reason: letter })
    for (const type of chance.oneOf([['MoveSession'], ['ChangeMode', 'ChangeMode']]))
      this.attempt('plenary.chair', ref, this.acts.ofSession(type, world.state(ref)))
  }

  private attemptAll(attempts: readonly Attempt[]): void {
    for (const attempt of attempts) this.attempt(...attempt)
  }

  private instruct(): void {
    if (this.chance.happens(20)) {
      const target = this.world.now + this.chance.below(9) * day
      this.attempt('secretariat.administrator', this.world.commission, { type: 'AdvanceClock', target })
    }
    const about = { title: { en: 'Instruction' }, body: 'superior-council', source: 'Act', mark: 'A' }
    this.attempt('secretariat.secretariatOfficer', this.world.commission, { type: 'RegisterInstruction', ...about })
  }

  /** By somebody whose office may, if anybody's; now and then by anybody. */
  private attemptByAny(ref: StreamRef, command: Command): void {
    const who = this.chance.happens(5) ? [] : offices.filter((office) => this.world.mayBy(office, ref, command.type))
    this.attempt(this.chance.oneOf(who.length > 0 ? who : offices), ref, command)
  }

  private attempt(office: string, ref: StreamRef, command: Command): void {
    this.life.do({ is: 'act', office, ref, command })
  }
}
