import { condition, defineSignal, setHandler } from '@temporalio/workflow'
import { nudge } from '@plenary/contract/process'

/** Ears for nudges: however many were heard, one look answers them all. */
export class Ears {
  /** Nobody who starts knows what happened before: the first look needs no nudge. */
  heard = true

  constructor() {
    setHandler(defineSignal(nudge), () => {
      this.heard = true
    })
  }

  /** Forgets what was heard, before looking: a nudge during the look calls for another one. */
  clear(): void {
    this.heard = false
  }

  /** Until a nudge, or for so many milliseconds. */
  async rest(ms: number | null): Promise<void> {
    const woken = () => this.heard
    await (ms === null ? condition(woken) : condition(woken, ms))
  }
}
