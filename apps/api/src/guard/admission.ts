import { type Commission, type Desk, deskRoles, type PersonInOffice, Refusal, type StreamRef } from '@plenary/domain'
import { type Account, installation, show, type Store, type Visit } from '@plenary/store'
import type { FastifyRequest } from 'fastify'
import { fault } from '../faults/http-fault.js'
import type { Caller, Holder } from '../request/caller.js'
import { expectedVersionOf, keyOf } from '../request/preconditions.js'
import type { Over, Route } from '../routes/route.js'
import { type Credential, type Credentials, unknownTo } from '../sign-in/credentials.js'
import { dayAtSeat } from './day-at-seat.js'
import { isCircleOpen } from './distributed.js'
import { actorOf, administratorOf } from './office.js'
import { mayRead, type Readers } from './readers.js'

/** Of what there is an office to ask in. */
export type InOffice = Exclude<Over, 'nothing' | 'holder'>

/** Finds out who asks, of what, in which office, in one trip: the stream comes with it. */
export class Admission {
  constructor(
    private readonly store: Store,
    private readonly credentials: Credentials,
  ) {}

  async admit(request: FastifyRequest, { readers = 'contents' }: Route, over: InOffice): Promise<Caller> {
    return this.#shown(request, async (credential) => {
      const caller = await this.#callerOf(request, over, readers, credential)
      checkReader(readers, caller)
      return caller
    })
  }

  /** Whoever has come in, of nothing and in no office. */
  async hold(request: FastifyRequest): Promise<Holder> {
    return this.#shown(request, async (credential) => {
      const account = await this.#holderOf(request, credential)
      return { account, credential, receivedAt: request.receivedAt }
    })
  }

  /** From here on everything is asked in the name of the credential; one that was good for something goes on. */
  async #shown<T>(request: FastifyRequest, find: (credential: Credential) => Promise<T>): Promise<T> {
    const credential = await this.credentials.of(request)
    show(credential.hash)
    const found = await find(credential)
    await this.credentials.see(credential, request.receivedAt)
    return found
  }

  async #holderOf(request: FastifyRequest, credential: Credential): Promise<Account> {
    const account = (await this.store.accounts.holder(credential.hash)) ?? unknownTo(credential)
    request.account = account
    return account
  }

  async #callerOf(request: FastifyRequest, over: InOffice, readers: Readers, credential: Credential): Promise<Caller> {
    if (over === 'account') return this.#atHome(request, credential)
    if (over === 'installation') {
      const { commission } = await this.#holderOf(request, credential)
      return commission === installation ? this.#atHome(request, credential) : fault.notPermitted()
    }
    const { id } = request.params as { id: string }
    return this.#visit(request, { kind: over, id }, credential).catch(async (error: unknown) => {
      // To administrators contents look absent, by the second wall: they are told that they may not read any.
      if (isAbsent(error) && over !== 'desk') checkReader(readers, await this.#atHome(request, credential))
      throw error
    })
  }

  /** In the commission of their account, or, where it is the installation's, in none. */
  async #atHome(request: FastifyRequest, credential: Credential): Promise<Caller> {
    const account = await this.#holderOf(request, credential)
    return account.commission === installation
      ? this.#outside(request, account)
      : this.#visit(request, { kind: 'commission', id: account.commission }, credential)
  }

  #outside(request: FastifyRequest, account: Account): Caller {
    const { receivedAt } = request
    const nothing = { visit: null, commission: null, receivedAt, now: receivedAt }
    return { account, actor: administratorOf(account), ...nothing, ...preconditionsOf(request) }
  }

  async #visit(request: FastifyRequest, stream: StreamRef, credential: Credential): Promise<Caller> {
    const preconditions = preconditionsOf(request)
    const { key } = preconditions
    const visit = await this.store.door
      .admit({ stream, token: credential.hash, ...(key !== undefined && { key }) })
      .catch((error: unknown) => this.#unknown(error, credential))
    const account = visit.account ?? unknownTo(credential)
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
        : actorOf(
            commission,
            account,
            dayAtSeat(commission.seat.zone, now),
            typeof named === 'string' ? named : undefined,
          )
    if (!(await this.#isOpenTo(visit, actor))) return fault.unknown({ stream: stream.id })
    return { account, actor, visit, commission, receivedAt, now, ...preconditions }
  }

  /** A desk is open to its part alone, and there to who works at it; the circle of a restricted document to its list. */
  async #isOpenTo({ seen }: Visit, actor: PersonInOffice): Promise<boolean> {
    const { ref, state, circle, commission } = seen
    if (ref.kind === 'desk') return (state as Desk).part === actor.body && deskRoles.includes(actor.role)
    return circle === commission || isCircleOpen(this.store, seen, actor)
  }

  /** Who is not signed in learns nothing, not even that there is no such stream. */
  async #unknown(error: unknown, credential: Credential): Promise<Visit> {
    if (isAbsent(error) && !(await this.store.accounts.holder(credential.hash))) unknownTo(credential)
    throw error
  }
}

const isAbsent = (error: unknown): boolean => error instanceof Refusal && error.status === 404

function checkReader(readers: Readers, { actor, commission }: Caller): void {
  if (!mayRead(readers, actor, commission)) fault.notReadable({ role: actor.role })
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
