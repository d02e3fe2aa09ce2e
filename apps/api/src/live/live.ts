import { inContext, type Live as Changes, type Scope } from '@plenary/store'
import { Audience } from './audience.js'
import * as frames from './frames.js'
import { Loop } from './loop.js'
import type { Positions } from './positions.js'
import type { Reader } from './reader.js'

/** What changed is looked up so often, once for everybody. */
const often = 50
/** Who may still be told is looked up so often: a right that is taken away ends a stream within a second. */
const soon = 400
const heartbeats = 15_000

const keyOf = ({ commission, part }: Scope): string => JSON.stringify([commission, part])

/** Everybody who is told live of changes by this process. */
export class Live {
  readonly #audiences = new Map<string, Audience>()
  readonly #loops = [
    new Loop(often, () => this.#look()),
    new Loop(soon, () => this.#check()),
    new Loop(heartbeats, () => this.#beat()),
  ]
  #closed = false

  constructor(private readonly changes: Changes) {}

  /** Who comes in is told from then on what changes; `heads` is how far the journals are. */
  admit(reader: Reader, scope: Scope, heads: Positions): Audience {
    const key = keyOf(scope)
    const audience = this.#audiences.get(key) ?? new Audience(scope, heads)
    this.#audiences.set(key, audience)
    audience.readers.add(reader)
    if (this.#closed) reader.end()
    // Asked for everybody: in nobody's name.
    inContext(null, () => this.#loops.forEach((loop) => loop.start()))
    return audience
  }

  leave(reader: Reader, { scope, readers }: Audience): void {
    readers.delete(reader)
    if (readers.size === 0) this.#audiences.delete(keyOf(scope))
    if (this.#audiences.size === 0) this.#loops.forEach((loop) => loop.stop())
  }

  /** Everybody is let go, and may go on elsewhere from where they were. */
  close(): void {
    this.#closed = true
    this.#loops.forEach((loop) => loop.stop())
    for (const reader of this.#readers()) reader.end()
  }

  #readers(): Reader[] {
    return [...this.#audiences.values()].flatMap(({ readers }) => [...readers])
  }

  async #look(): Promise<void> {
    const asked = [...this.#audiences.values()].flatMap((audience) => audience.asked())
    // Where the store is away the check finds it away too.
    const found = await this.changes.changes(asked).catch(() => asked.map(() => []))
    const changes = new Map(asked.map((one, index) => [one, found[index] ?? []]))
    for (const [audience, ofCircles] of Map.groupBy(asked, ({ audience }) => audience))
      audience.tell(ofCircles.map((one) => changes.get(one) ?? []))
  }

  /** Whose rights nobody can tell is let go like somebody who has none. */
  async #check(): Promise<void> {
    const asked = [...this.#audiences.values()].flatMap(({ readers, scope }) =>
      [...readers].map((reader) => ({ reader, scope })),
    )
    const scopes = await this.changes.scopes(asked.map(({ reader }) => reader.pass)).catch(() => null)
    for (const [index, { reader, scope }] of asked.entries()) {
      const now = scopes?.[index]
      if (now?.commission !== scope.commission || now.part !== scope.part) reader.end(scopes ? frames.ended : undefined)
    }
  }

  #beat(): Promise<void> {
    for (const reader of this.#readers()) reader.tell(frames.heartbeat)
    return Promise.resolve()
  }
}
