import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'

/**
 * Bytes that are the same each time the same thing is done, whatever was done before or is done beside it: each draws by
 * its own name, so that what only one twin does moves nothing in the other.
 */
export class Seeded {
  private readonly drawing = new AsyncLocalStorage<{ readonly name: string; drawn: number }>()

  by<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.drawing.run({ name, drawn: 0 }, work)
  }
  readonly bytes = (size: number): Buffer => {
    const one = this.drawing.getStore()
    if (!one) throw new Error('something is drawn that nobody has named')
    return createHash('shake256', { outputLength: size })
      .update(`${one.name}/${String(one.drawn++)}`)
      .digest()
  }
}
