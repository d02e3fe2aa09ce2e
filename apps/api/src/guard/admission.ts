import { type Commission, type Desk, Refusal, type StreamRef } from '@plenary/domain'
import { type Account, installation, show, type Store, tokenHash, type Visit } from '@plenary/store'
import type { FastifyRequest } from 'fastify'
import { fault } from '../faults/http-fault.js'
import type { Caller } from '../request/caller.js'
import { expectedVersionOf, keyOf } from '../request/preconditions.js'
import type { Route } from '../routes/route.js'
import { dayIn } from './day-in.js'
import { actorOf, administratorOf } from './office.js'
import { mayRead } from './readers.js'

const challenge = { 'www-authenticate': 'Bearer' }

/** Finds out who asks, of what, in which office, in one trip: the stream comes with it. */
export class Admission {
  constructor(private readonly store: Store) {}

  async admit(request: FastifyRequest, route: Route): Promise<Caller> {
    const hash = tokenHash(tokenOf(request))
    show(hash)
    const caller = await this.#callerOf(request, route, hash)
    checkReader(route, caller)
    return caller
  }

  async #callerOf(request: FastifyRequest, route: Route, token: Buffer): Promise<Caller> {
    const { over } = route
    if (over === 'account' || over === 'installation') {
      const account = (await this.store.accounts.holder(token)) ?? fault.tokenUnknown({}, challenge)
      request.account = account
      if (account.commission === installation) return this.#outside(request, account)
      return over === 'account'
        ? this.#visit(request, { kind: 'commission', id: account.commission }, token)
        : fault.notPermitted()
    }
    if (over === 'nothing') throw new Error('an open route has no caller')
    const { id } = request.params as { id: string }
    return this.#visit(request, { kind: over, id }, token).catch(async (error: unknown) => {
      if (isAbsent(error) && over !== 'desk') await this.#checkReader(request, route, token)
      throw error
    })
  }

  /** To administrators contents look absent, by the second wall: they are told that they may not read any. */
  async #checkReader(request: FastifyRequest, route: Route, token: Buffer): Promise<void> {
    checkReader(route, await this.#callerOf(request, { ...route, over: 'account' }, token))
  }

  #outside(request: FastifyRequest, account: Account): Caller {
    const { receivedAt } = request
    const nothing = { visit: null, commission: null, receivedAt, now: receivedAt }
    return { account, actor: administratorOf(account), ...nothing, ...preconditionsOf(request) }
  }

  async #visit(request: FastifyRequest, stream: StreamRef, token: Buffer): Promise<Caller> {
    const preconditions = preconditionsOf(request)
    const { key } = preconditions
    const visit = await this.store.door
      .admit({ stream, token, ...(key !== undefined && { key }) })
      .catch((error: unknown) => this.#unknown(error, token))
    const account = visit.account ?? fault.tokenUnknown({}, challenge)
    request.account = account
    const { receivedAt } = request
    const now = receivedAt + visit.seen.offset
    const commission = visit.commission as Commission | null
    const away = account.commission !== installation && account.commission !== visit.seen.commission
    if (away || !commission || !visit.seen.state) return fault.unknown({ stream: stream.id })
    const named = request.headers['x-office']
    const actor =
      account.commission === installation
        ? administratorOf(account)
        : actorOf(commission, account, dayIn(commission.seat.zone, now), typeof named === 'string' ? named : undefined)
    if (!isOpenTo(visit, actor.body)) return fault.unknown({ stream: stream.id })
    return { account, actor, visit, commission, receivedAt, now, ...preconditions }
  }

  /** Who is not signed in learns nothing, not even that there is no such stream. */
  async #unknown(error: unknown, token: Buffer): Promise<Visit> {
    if (isAbsent(error) && !(await this.store.accounts.holder(token))) fault.tokenUnknown({}, challenge)
    throw error
  }
}

const isAbsent = (error: unknown): boolean => error instanceof Refusal && error.status === 404

function checkReader({ readers = 'contents' }: Route, { actor: { role } }: Caller): void {
  if (!mayRead(readers, role)) fault.notReadable({ role })
}

/** A desk is open to its part alone. */
const isOpenTo = ({ seen: { ref, state } }: Visit, body: string): boolean =>
  ref.kind !== 'desk' || (state as Desk).part === body

function tokenOf({ headers }: FastifyRequest): string {
  const [, token] = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(headers.authorization ?? '') ?? []
  return token ?? fault.tokenMissing({}, challenge)
}

/** An act carries its key; a preview changes nothing and needs none. */
function preconditionsOf({ method, headers, query }: FastifyRequest) {
  if (method !== 'POST') return { key: undefined, expectedVersion: undefined }
  const isDry = (query as Record<string, unknown>).dryRun === 'true'
  return {
    key: isDry ? undefined : keyOf(headers['idempotency-key']),
    expectedVersion: expectedVersionOf(headers['if-match']),
  }
}
