import { Controller, Inject } from '@nestjs/common'
import * as contract from '@plenary/contract/http'
import type { z } from 'zod'
import { AskedByHolder, AskedByAnybody, type Requested, type HolderAsked } from '../routes/asked.js'
import { Doing, Read } from '../routes/route.js'
import { SignedIn } from '../services/signed-in.js'
import { cookies, dropCookie } from '../sign-in/cookie.js'
import { Entrance } from '../sign-in/entrance.js'
import { PasswordSignIn } from '../sign-in/password-sign-in.js'

@Controller('api/v1')
export class SigningIn {
  constructor(
    @Inject(Entrance) private readonly entrance: Entrance,
    @Inject(PasswordSignIn) private readonly byPassword: PasswordSignIn,
    @Inject(SignedIn) private readonly signedIn: SignedIn,
  ) {}

  @Doing({
    path: 'sign-in',
    summary: 'Signs in with e-mail address and password: a new cookie each time. 429 after too many tries',
    over: 'nothing',
    body: contract.signingIn,
    answer: contract.signedIn,
  })
  async signIn(@AskedByAnybody() { body, request, reply }: Requested<z.output<typeof contract.signingIn>>) {
    const account = await this.byPassword.accountOf(body.email, body.password, request.ip)
    await this.entrance.admit(account, request, reply, body.office)
    return { signedIn: true }
  }

  @Doing({
    path: 'sign-out',
    summary: 'Ends the sign-in with which this is asked, and tells how many that were',
    over: 'holder',
    answer: contract.signedOut,
  })
  signOut(@AskedByHolder() { holder, reply }: HolderAsked) {
    dropCookie(reply, cookies.signIn)
    return this.signedIn.end(holder, false)
  }

  @Doing({
    path: 'sign-out-everywhere',
    summary: 'Ends every sign-in of the account, wherever it is; tokens that were issued to it stay',
    over: 'holder',
    answer: contract.signedOut,
  })
  signOutEverywhere(@AskedByHolder() { holder, reply }: HolderAsked) {
    dropCookie(reply, cookies.signIn)
    return this.signedIn.end(holder, true)
  }

  @Read({
    path: 'me',
    summary: 'Who asks, and the offices that they hold today: one of them goes into X-Office',
    over: 'holder',
    answer: contract.me,
  })
  me(@AskedByHolder() { holder }: HolderAsked) {
    return this.signedIn.me(holder)
  }
}
