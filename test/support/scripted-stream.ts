import { randomUUID } from 'node:crypto'
import type { StageSituation, StreamKind, StreamRef } from '@plenary/domain'
import type { Asked, ConductorActivities, EngineCommand, Look } from '@plenary/contract/process'

type Stage = Pick<StageSituation, 'is'> & Partial<StageSituation>

/** A stream of a test's own making: the test says what stands and what is refused, and reads what was asked. */
export class ScriptedStream implements ConductorActivities {
  readonly ref: StreamRef
  readonly asked: EngineCommand[] = []
  readonly stuck: { version: number; code: string }[] = []
  looks = 0
  version = 1
  known = true
  ended = false
  /** A decision calls without a stage. */
  calls = false
  stages: Record<string, Stage> = {}
  /** What the door answers: a code refuses, nothing takes the command. Changes `stages` as the test likes. */
  answer: (command: EngineCommand) => string | undefined = () => undefined

  constructor(kind: StreamKind = 'session') {
    this.ref = { kind, id: randomUUID() }
  }

  /** An act of somebody else. */
  act(change: () => void): void {
    change()
    this.version += 1
  }

  look(): Promise<Look | null> {
    this.looks += 1
    return Promise.resolve(this.seen())
  }

  ask(_ref: StreamRef, command: EngineCommand): Promise<Asked> {
    this.asked.push(command)
    const refused = this.answer(command)
    if (refused !== undefined) return Promise.resolve({ look: this.seen(), refused })
    this.version += 1
    return Promise.resolve({ look: this.seen() })
  }

  reportStuck(_ref: StreamRef, version: number, code: string): Promise<void> {
    this.stuck.push({ version, code })
    return Promise.resolve()
  }

  reportFree(): Promise<void> {
    this.stuck.length = 0
    return Promise.resolve()
  }

  private seen(): Look | null {
    if (!this.known) return null
    const stages = Object.entries(this.stages).map(([stage, { is, ...rest }]) => {
      return { stage, kind: 'call', round: 1, is, ...rest } as const
    })
    const calls = this.calls || stages.some(({ is }) => is !== 'open')
    return { version: this.version, calls, ended: this.ended, stages }
  }
}
