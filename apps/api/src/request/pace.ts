import { createHash } from 'node:crypto'
import type { Instant } from '@plenary/domain'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { fault } from '../faults/http-fault.js'
import { networkOf } from '../sign-in/address.js'
import { cookieOf, cookies } from '../sign-in/cookie.js'

/** So many seconds' worth may be asked at once. */
const seconds = 10
/** Of so many askers it is known when they asked; of the others, that it is longest ago. */
const room = 100_000

/** How fast each may ask: at once as much as in ten seconds, and then so many a second. */
export class Pace {
  /** For each the instant at which everything it took will have come back; in the order in which they last asked. */
  readonly #back = new Map<string, Instant>()
  constructor(private readonly perSecond: number) {}

  /** Answers the seconds to wait; 0: it may ask. Where the clock goes back, nobody waits longer than ever. */
  take(who: string, at: Instant): number {
    const known = Math.min(this.#back.get(who) ?? at, at + seconds * 1_000)
    const back = Math.max(known, at) + 1_000 / this.perSecond
    const early = back - at - seconds * 1_000
    if (early > 0) {
      this.#back.set(who, known)
      return Math.ceil(early / 1_000)
    }
    this.#back.delete(who)
    this.#back.set(who, back)
    this.#forget(at)
    return 0
  }

  get size(): number {
    return this.#back.size
  }

  /** Whoever has everything back is as one who never asked. One comes and up to two go. */
  #forget(at: Instant): void {
    let looks = 2
    for (const [who, back] of this.#back) {
      if (back <= at || this.#back.size > room) this.#back.delete(who)
      if (--looks === 0) break
    }
  }
}

/** A network stands for many persons at their desks: a ministry asks from one. */
const persons = 10

/**
 * Before the body is read and the store is asked. Whoever shows nothing, or something else each time, is counted by the
 * network alone.
 */
export function keepPace(instance: FastifyInstance, perSecond: number): void {
  const [ofCredential, ofNetwork] = [new Pace(perSecond), new Pace(perSecond * persons)]
  instance.addHook('onRequest', (request, _reply, done) => {
    const { ip, receivedAt } = request
    const shown = shownBy(request)
    const wait = ofNetwork.take(networkOf(ip), receivedAt) || (shown === '' ? 0 : ofCredential.take(shown, receivedAt))
    if (wait > 0) fault.tooManyRequests({}, { 'retry-after': String(wait) })
    done()
  })
}

/** By its hash: what is shown may be long, and is nobody's business here. */
function shownBy(request: FastifyRequest): string {
  const shown = request.headers.authorization?.replace(/^\S+ /, '') ?? cookieOf(request, cookies.signIn)
  return shown === undefined ? '' : createHash('sha256').update(shown).digest('base64')
}
