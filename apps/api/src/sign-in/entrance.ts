import { type SignInSettings } from '@plenary/config'
import { type NewSignIn, signInHash, type Store } from '@plenary/store'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { cookies, cookieOf, setCookie } from './cookie.js'

/** However much it is used, after so long one signs in again. */
const longest = 12 * 60

/** The one office to act in, if somebody named it, and what the provider said of them. */
type More = Pick<NewSignIn, 'office' | 'said'>

/** Where every way in ends that a browser takes: a sign-in of its own, and the cookie for it. */
export class Entrance {
  constructor(
    private readonly store: Store,
    private readonly settings: Pick<SignInSettings, 'idleMinutes'>,
  ) {}

  /** What the browser had before ends: nobody goes on under an id that somebody may have planted. */
  async admit(account: string, request: FastifyRequest, reply: FastifyReply, more: More = {}): Promise<void> {
    const former = cookieOf(request, cookies.signIn)
    if (former !== undefined) await this.store.signIns.end(signInHash(former), false)
    const { idleMinutes } = this.settings
    const secret = await this.store.signIns.begin({ account, ...more, idleMinutes, minutes: longest })
    setCookie(reply, cookies.signIn, secret)
  }
}
