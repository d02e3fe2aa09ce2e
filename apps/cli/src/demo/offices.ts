import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { CommandFault, exitCode } from '../exit-codes.js'
import type { Login } from '../samples/login.js'

interface Answer {
  readonly ok: boolean
  readonly status: number
  readonly body: unknown
  /** What whoever signed in shows from then on. */
  readonly cookie: string
}
interface Request {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** How long a server that does not answer is asked again, with the same key: an act is never done twice. */
const patience = 60_000
const between = 100
const ofThisSite = { 'sec-fetch-site': 'same-origin' }

/** The offices of one commission, each acting through the API as its own account, signed in as a browser is. */
export class Offices {
  readonly #signedIn = new Map<Login, Promise<string>>()
  constructor(
    private readonly url: string,
    private readonly logins: readonly Login[],
    /** The day by the commission's clock: who holds an office today acts. */
    private readonly today: () => string,
    /** Is told the key of every act that the API has acknowledged. */
    private readonly acknowledged: (key: string) => void,
    private readonly over?: AbortSignal,
  ) {}

  /** Offices that somebody holds today. */
  get held(): readonly Login[] {
    const today = this.today()
    return this.logins.filter(({ from, to }) => from <= today && (to === undefined || today <= to))
  }

  /** An act; the answer is the API's. A problem ends the demo: its stories contain none by mistake. */
  async act<T = { readonly version: number }>(office: string, path: string, command: object): Promise<T> {
    const key = randomUUID()
    const answer = await this.#send<T>(office, path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(command),
    })
    this.acknowledged(key)
    return answer
  }

  read<T>(office: string, path: string): Promise<T> {
    return this.#send<T>(office, path, {})
  }

  async #send<T>(office: string, path: string, request: Request): Promise<T> {
    const login = this.held.find((one) => one.office === office)
    if (!login) throw new CommandFault(exitCode.failure, `nobody holds the office ${office} on ${this.today()}`)
    const cookie = this.#signedIn.get(login) ?? this.#signIn(login)
    this.#signedIn.set(login, cookie)
    const headers = { ...request.headers, ...ofThisSite, cookie: await cookie }
    return (await this.#answered(office, path, { ...request, headers })).body as T
  }

  async #signIn({ office, email, password }: Login): Promise<string> {
    const headers = { 'content-type': 'application/json', ...ofThisSite }
    const body = JSON.stringify({ email, password, office })
    return (await this.#answered(office, '/sign-in', { method: 'POST', headers, body })).cookie
  }

  async #answered(office: string, path: string, request: Request): Promise<Answer> {
    const answer = await this.#asked(`${this.url}/api/v1${path}`, request)
    if (answer.ok) return answer
    throw new CommandFault(exitCode.failure, `${office} was refused at ${path}: ${JSON.stringify(answer.body)}`)
  }

  /** A server that is being started again answers later; one that ends in the middle of an answer has not answered. */
  async #asked(url: string, request: Request): Promise<Answer> {
    const until = performance.now() + patience
    for (;;) {
      this.over?.throwIfAborted()
      const answer = await once(url, request).catch((error: unknown) => error as Error)
      if (!(answer instanceof Error) && answer.status !== 503) return answer
      if (performance.now() > until) {
        const last = answer instanceof Error ? String(answer) : '503'
        throw new CommandFault(exitCode.failure, `${url} does not answer: ${last}`)
      }
      await pause(between)
    }
  }
}

async function once(url: string, request: Request): Promise<Answer> {
  const answer = await fetch(url, request)
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  return { ok: answer.ok, status: answer.status, body: await answer.json(), cookie: cookie.join('; ') }
}
