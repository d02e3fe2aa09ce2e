import { type Change, circlesOf, type Pass, type Place, type Scope } from '@plenary/store'
import * as frames from './frames.js'
import { eventIdOf, type Positions } from './positions.js'
import type { Reader } from './reader.js'

/** All who see the same: each change is put into one frame, which is sent to each of them. */
export class Audience {
  readonly circles: readonly string[]
  readonly readers = new Set<Reader>()

  constructor(
    readonly scope: Scope,
    /** Of each circle, so far everybody here has been told. */
    public positions: Positions,
  ) {
    this.circles = circlesOf(scope)
  }

  /** Of which circles it is asked from where on what changed: in the name of whoever of these came first. */
  asked(): (Pass & Place & { readonly audience: Audience })[] {
    const [first] = this.readers
    return first
      ? this.circles.map((circle, index) => ({
          ...first.pass,
          circle,
          seq: this.positions[index] ?? 0,
          audience: this,
        }))
      : []
  }

  /** What changed since, by circle. */
  tell(changes: readonly (readonly Change[])[]): void {
    if (changes.every(({ length }) => length === 0)) return
    const text = this.frameOf(this.positions, changes)
    this.positions = this.positions.map((seq, index) => changes[index]?.at(-1)?.seq ?? seq)
    const frame = Buffer.from(text)
    for (const reader of this.readers) reader.tell(frame)
  }

  /** One event for each entry of the journals, one circle after the other. */
  frameOf(from: Positions, changes: readonly (readonly Change[])[]): string {
    const told = [...from]
    return changes
      .flatMap((ofCircle, index) =>
        ofCircle.map((change) => {
          told[index] = change.seq
          return frames.changed(change, eventIdOf(this.circles, told))
        }),
      )
      .join('')
  }
}
