import { setTimeout as pause } from 'node:timers/promises'
import type { Instant } from '@plenary/domain'
import { CommandFault, exitCode } from '../exit-codes.js'
import type { Offices } from './offices.js'

interface ClockView {
  readonly now: Instant
  readonly target: Instant | null
  readonly quiet: boolean
}
interface StageView {
  readonly id: string
  readonly status: string
}
interface SessionView {
  readonly id: string
  readonly ordinal: number
}

const secretary = 'secretariat.commissionSecretary'
/** Without any change for so long somebody is missing: the worker, most likely. */
const patience = 20_000

/** The clock of a rehearsal: it goes forward, and the demo waits for quiet, never for seconds. */
export class RehearsalClock {
  #now: Instant

  constructor(
    private readonly commission: string,
    from: Instant,
  ) {
    this.#now = from
  }

  get now(): Instant {
    return this.#now
  }

  get today(): string {
    return new Date(this.#now).toISOString().slice(0, 10)
  }

  /** Plays until this instant: whatever is due on the way is passed by time itself. */
  async advance(offices: Offices, target: Instant): Promise<void> {
    await this.quiet(offices)
    if (target <= this.#now) return
    await offices.act(secretary, `/commissions/${this.commission}/commands`, { type: 'AdvanceClock', target })
    await this.quiet(offices)
  }

  /** Waits until every tell is delivered and no conductor is called. */
  async quiet(offices: Offices): Promise<void> {
    let since = performance.now()
    let before = this.#now
    for (;;) {
      const clock = await offices.read<ClockView>(secretary, `/commissions/${this.commission}/clock`)
      this.#now = clock.now
      if (clock.quiet && clock.target === null) return
      if (clock.now - before > 60_000) since = performance.now()
      before = clock.now
      if (performance.now() - since > patience) throw await this.#halted(offices)
      await pause(25)
    }
  }

  async #halted(offices: Offices): Promise<CommandFault> {
    const sessions = await offices.read<{ items: SessionView[] }>(secretary, `/commissions/${this.commission}/sessions`)
    const waits: string[] = []
    for (const { id, ordinal } of sessions.items) {
      const { stages } = await offices.read<{ stages: StageView[] }>(secretary, `/sessions/${id}`)
      const next = stages.find(({ status }) => status === 'open') ?? stages.find(({ status }) => status === 'waiting')
      if (next) waits.push(`session ${String(ordinal)} waits for its stage "${next.id}"`)
    }
    return new CommandFault(
      exitCode.failure,
      `halted: nothing moves; is the worker running?\n${waits.join('\n') || 'no session has been convened yet'}`,
    )
  }
}
