import { condition, continueAsNew, proxyLocalActivities, setCurrentDetails } from '@temporalio/workflow'
import type { StageEnd, StageSituation, StreamRef } from '@plenary/domain'
import type { Asked, ConductorActivities, EngineCommand, Look } from '@plenary/contract/process'
import { Ears } from './ears.js'
import { shouldHandOver } from './hand-over.js'

const door = proxyLocalActivities<ConductorActivities>({
  // The door itself tries for two seconds before it gives up; five times as long means that the answer is lost.
  startToCloseTimeout: '10s',
  // The database is back within seconds after a restart; asking more rarely than twice a minute would be felt.
  // After twelve tries, two minutes, the run ends and a new one begins: a history does not grow while the store is away.
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '30s', maximumAttempts: 12 },
  // Longer waits are the server's timers: a wait inside the worker holds its workflow task.
  localRetryThreshold: '3s',
})

/** How a stage ends: as its situation says; `over`: it is no longer listed, somebody else has ended it. */
export type End = StageEnd | 'over'
export type Conductor = (stream: Stream, stage: StageSituation) => Promise<void>

/** Looks at a stream and follows it from then on. What went before is not asked: whoever follows may have come late. */
export const follow = async (ref: StreamRef): Promise<Stream> => {
  const stream = new Stream(ref)
  await stream.begin()
  return stream
}

/** A stream as its conductor sees it: what stands, what is asked of it, and waiting for the next news. */
export class Stream {
  private readonly ears = new Ears()
  private readonly doing = new Set<string>()
  private now: Look | null | undefined
  private told = 0
  private asking = 0
  private failure: Error | undefined

  constructor(private readonly ref: StreamRef) {}

  /** False where the stream is not known, or has ended. */
  get lives(): boolean {
    return !!this.now && !this.now.ended
  }
  get calls(): boolean {
    return this.now?.calls ?? false
  }
  get stages(): readonly StageSituation[] {
    return this.now?.stages ?? []
  }

  /** Starts the conductor of a round of a stage, unless it is at work already. */
  conduct(stage: StageSituation, conductor: Conductor): void {
    this.beside(`${stage.stage} ${stage.round} ${stage.is === 'again'}`, () => conductor(this, stage))
  }

  /** Begins a work, unless it is being done already. Nobody waits for it: there is no barrier. */
  beside(name: string, work: () => Promise<void>): void {
    if (this.doing.has(name)) return
    this.doing.add(name)
    work()
      .catch((error: unknown) => (this.failure = error as Error))
      .finally(() => this.doing.delete(name))
  }

  /** The first look. Where an earlier run stood stuck, this one finds out anew. */
  async begin(): Promise<void> {
    await door.reportFree(this.ref)
    await this.news()
  }

  /** Until something is new here. Hands over to a new run while nothing is being asked. */
  async news(): Promise<void> {
    await condition(() => this.ears.heard || this.version !== this.told || this.failure !== undefined)
    if (this.failure) throw this.failure
    if (shouldHandOver()) {
      await condition(() => this.asking === 0)
      await continueAsNew(this.ref)
    }
    if (this.ears.heard) await this.look()
    this.told = this.version
  }

  /** Opens a stage that may open; whoever comes later finds it open. */
  async open(stage: StageSituation): Promise<void> {
    if (this.standing(stage) !== 'ready') return
    await this.ask({ type: 'OpenStage', stage: stage.stage, round: stage.round }, stage)
  }

  async endOf(stage: StageSituation): Promise<End> {
    await condition(() => !['ready', 'open'].includes(this.standing(stage) ?? ''))
    return this.find(stage)?.end ?? 'over'
  }

  async close(stage: StageSituation, because: End): Promise<void> {
    if (because === 'over') return
    await this.ask({ type: 'CloseStage', stage: stage.stage, round: stage.round, because }, stage)
  }

  /** Knocks until the door takes the command, or what called for it stands no longer: a refusal means "look again". */
  async ask(command: EngineCommand, stage?: StageSituation): Promise<void> {
    const called = () => (stage ? this.standing(stage) : this.now?.calls)
    const why = called()
    let refusal = ''
    while (called() === why) {
      const { refused } = await this.knock(command)
      if (refused === undefined) return
      const again = `${refused} at ${this.version}`
      if (again === refusal) await this.standStuck(command, refused)
      refusal = again
    }
  }

  private async knock(command: EngineCommand): Promise<Asked> {
    this.asking += 1
    const asked = await door.ask(this.ref, command).finally(() => (this.asking -= 1))
    this.see(asked.look)
    return asked
  }

  /** The same refusal twice at one version: an operator has to see it; an act of anybody may free it. */
  private async standStuck(command: EngineCommand, refused: string): Promise<void> {
    const version = this.version
    await door.reportStuck(this.ref, version, refused)
    setCurrentDetails(`stuck at version ${version}: ${command.type} refused, ${refused}`)
    await condition(() => this.version !== version)
    setCurrentDetails('')
    await door.reportFree(this.ref)
  }

  private async look(): Promise<void> {
    this.ears.clear()
    this.see(await door.look(this.ref))
  }

  /** Looks and answers may cross: the newest is what stands. */
  private see(look: Look | null): void {
    if (look === null || this.now === undefined || (this.now !== null && look.version > this.now.version))
      this.now = look
  }

  private get version(): number {
    return this.now?.version ?? 0
  }
  private find({ stage, round }: StageSituation): StageSituation | undefined {
    return this.stages.find((listed) => listed.stage === stage && listed.round === round)
  }
  private standing(stage: StageSituation): StageSituation['is'] | undefined {
    return this.find(stage)?.is
  }
}
