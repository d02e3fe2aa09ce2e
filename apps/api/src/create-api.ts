import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Type } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { readConfig, type SignInSettings } from '@plenary/config'
import type { Instant } from '@plenary/domain'
import { inContext, type Store } from '@plenary/store'
import { type FastifyInstance, LogController } from 'fastify'
import { ApiModule } from './api-module.js'
import { answerProblem } from './faults/problem-filter.js'
import { logAnswers, loggerOf, type LogTarget } from './log.js'
import { bodyLimit, readJson } from './request/json-body.js'
import { named } from './request/named.js'
import { keepPace } from './request/pace.js'
import type { SystemTokens } from './sign-in/system-tokens.js'
import { type Patience, socketsOf, usualPatience } from './sockets.js'

export interface ApiOptions {
  /** Of pino; `silent`: nothing is logged. */
  readonly logLevel?: string
  readonly logTo?: LogTarget
  /** The server's clock. */
  readonly now?: () => Instant
  /** Who may come in, and how; absent: with a token of ours only. */
  readonly signIn?: SignInSettings
  readonly controllers?: readonly Type[]
  /** The folder of the built portal; absent: where it is built in this project. */
  readonly portal?: string
  readonly patience?: Patience
  /** How many requests a second one credential may make for long; absent or 0: as many as they like. */
  readonly requestsPerSecond?: number
}

/** From the sources as from what is built of them. */
const builtPortal = fileURLToPath(new URL('../../web/dist/site', import.meta.url))

/** The HTTP interface on a store: ready to listen, or to be asked by `inject`. The store stays the caller's. */
export async function createApi(store: Store, options: ApiOptions = {}): Promise<NestFastifyApplication> {
  const { logLevel = 'silent', logTo, now = Date.now, controllers = [] } = options
  const {
    signIn = readConfig({}).signIn,
    patience = usualPatience,
    requestsPerSecond = 0,
    portal = builtPortal,
  } = options
  const adapter = new FastifyAdapter({
    logger: loggerOf(logLevel, logTo),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    bodyLimit,
    ...socketsOf(patience),
    trustProxy: signIn.trustedProxies.length > 0 ? [...signIn.trustedProxies] : false,
    genReqId: requestId,
    // Security is one guard behind the router, so nothing is to run before it.
    skipMiddie: true,
    // What is no address at all is answered before any hook.
    frameworkErrors: answerProblem,
  })
  const instance = adapter.getInstance<FastifyInstance>()
  readJson(instance)
  stampArrival(instance, now)
  addHeaders(instance)
  if (requestsPerSecond > 0) keepPace(instance, requestsPerSecond)
  askInContext(instance)
  if (logLevel !== 'silent') logAnswers(instance)
  const module = ApiModule.of({ store, signIn, portal, systems: await systemTokens(store, signIn), controllers })
  const api = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  })
  await api.init()
  return api
}

/** What checks their tokens is loaded where systems come in: elsewhere the API starts sooner without it. */
async function systemTokens(store: Store, { systems }: SignInSettings): Promise<SystemTokens | undefined> {
  if (!systems) return undefined
  const { SystemTokens } = await import('./sign-in/system-tokens.js')
  return new SystemTokens(store, systems)
}

function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const named = headers['x-request-id']
  return typeof named === 'string' && /^[\w.:-]{1,64}$/.test(named) ? named : randomUUID()
}

/** Before the body is read and the store is asked: what takes long here makes nobody late. */
function stampArrival(instance: FastifyInstance, now: () => Instant): void {
  instance.addHook('onRequest', (request, _reply, done) => {
    request.receivedAt = now()
    done()
  })
}

/**
 * What is asked of the store for a request is asked in the name of who sends it, once the guard has seen what they
 * show. Behind the body: its end comes from the socket, outside of what began before it.
 */
function askInContext(instance: FastifyInstance): void {
  instance.addHook('preValidation', (_request, _reply, done) => {
    inContext(null, done)
  })
}

function addHeaders(instance: FastifyInstance): void {
  instance.addHook('onRequest', (request, reply, done) => {
    named(request, reply)
    done()
  })
  instance.addHook('onSend', (request, reply, _payload, done) => {
    // A preview began nothing, whatever the route begins.
    if (reply.statusCode === 201 && (request.query as { dryRun?: string }).dryRun === 'true') void reply.code(200)
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'private, no-store')
    done()
  })
}
