import type { OutgoingHttpHeaders } from 'node:http'
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common'
import { credentialNow, circlesOf, type Scope, type Store } from '@plenary/store'
import { Defect, deskRoles } from '@plenary/domain'
import type { FastifyReply } from 'fastify'
import type { Audience } from '../live/audience.js'
import * as frames from '../live/frames.js'
import { Live } from '../live/live.js'
import { eventIdOf, type Positions, positionsIn } from '../live/positions.js'
import { Reader } from '../live/reader.js'
import { Seats } from '../live/seats.js'
import type { Caller } from '../request/caller.js'
import { commissionOf } from '../request/stream-of.js'
import type { Asked } from '../routes/asked.js'
import { STORE } from './store-token.js'

/** Nothing on the way keeps it, packs it or waits for its end. */
const headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no',
  connection: 'close',
}
/** Who missed more than so much reads anew what they show. */
const most = 1_000

/** Tells live what changed: ids and kinds, and only in the circles that are open to the office of who listens. */
@Injectable()
export class Events implements OnModuleDestroy {
  readonly #live: Live
  readonly #seats = new Seats()

  constructor(@Inject(STORE) private readonly store: Store) {
    this.#live = new Live(store.live)
  }

  onModuleDestroy(): void {
    this.#live.close()
  }

  async open({ caller, request }: Asked, reply: FastifyReply): Promise<unknown> {
    const scope = scopeOf(caller)
    const circles = circlesOf(scope)
    const from = positionsIn(request.headers['last-event-id'], circles)
    if (request.method === 'HEAD') return reply.headers(headers).send()
    const { raw } = reply
    // Whoever has hung up by now takes no seat: nobody would give it back.
    if (raw.destroyed) return reply.hijack()
    raw.once('close', this.#seats.take(caller.account.id))
    const reader = new Reader(passOf(caller), raw, { ...(reply.getHeaders() as OutgoingHttpHeaders), ...headers })
    const heads = await this.store.live.heads(circles)
    if (reader.isGone) return undefined
    const audience = this.#live.admit(reader, scope, heads)
    raw.once('close', () => this.#live.leave(reader, audience))
    const first = await this.#first(audience, heads, from)
    reader.begin(frames.retry + first)
    return reply.hijack()
  }

  /** What somebody is told at first: everything up to where the audience was when they came. */
  async #first(audience: Audience, heads: Positions, from: Positions | null | undefined): Promise<string> {
    const { circles, positions } = audience
    const here = eventIdOf(circles, positions)
    if (from === undefined) return frames.ready(here)
    const missed = from?.map((seq, index) => (positions[index] ?? 0) - seq).filter((count) => count > 0) ?? []
    const isAhead = from?.some((seq, index) => seq > Math.max(heads[index] ?? 0, positions[index] ?? 0))
    if (from === null || isAhead || missed.reduce((sum, count) => sum + count, 0) > most) return frames.reset(here)
    const changes = circles.map((circle, index) =>
      this.store.live.between(circle, from[index] ?? 0, positions[index] ?? 0),
    )
    return audience.frameOf(from, await Promise.all(changes))
  }
}

function passOf({ actor }: Caller) {
  const credential = credentialNow()
  if (!credential) throw new Defect('somebody listens without a credential')
  return { credential, office: actor.office }
}

const scopeOf = (caller: Caller): Scope => {
  const { role, body } = caller.actor
  return { commission: commissionOf(caller).id, part: deskRoles.includes(role) ? body : null }
}
