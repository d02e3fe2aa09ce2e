import { Controller, Inject } from '@nestjs/common'
import * as contract from '@plenary/contract/http'
import { z } from 'zod'
import { AskedByHolder, AskedByAnybody, type Requested, type HolderAsked } from '../routes/asked.js'
import { Doing, Read } from '../routes/route.js'
import { SignedIn } from '../services/signed-in.js'
import { cookieOf, cookies, dropCookie, setCookie } from '../sign-in/cookie.js'
import { Entrance } from '../sign-in/entrance.js'
import { localPath } from '../sign-in/local-path.js'
import { PasswordSignIn } from '../sign-in/password-sign-in.js'
import { patience, ProviderSignIn } from '../sign-in/provider-sign-in.js'

const told = z.string().optional()

@Controller('api/v1')
export class SigningIn {
  constructor(
    @Inject(Entrance) private readonly entrance: Entrance,
    @Inject(PasswordSignIn) private readonly byPassword: PasswordSignIn,
    @Inject(ProviderSignIn) private readonly byProvider: ProviderSignIn,
    @Inject(SignedIn) private readonly signedIn: SignedIn,
  ) {}

  @Read({ path: 'sign-in', summary: 'How people come in here', over: 'nothing', answer: contract.waysIn })
  waysIn() {
    return { password: this.byPassword.isOpen, provider: this.byProvider.isOpen }
  }

  @Doing({
    path: 'sign-in',
    summary: 'Signs in with e-mail address and password: a new cookie each time. 429 after too many tries',
    over: 'nothing',
    body: contract.signingIn,
    answer: contract.signedIn,
  })
  async signIn(@AskedByAnybody() { body, request, reply }: Requested<z.output<typeof contract.signingIn>>) {
    const account = await this.byPassword.accountOf(body.email, body.password, request.ip)
    await this.entrance.admit(account, request, reply, { office: body.office })
    return { signedIn: true }
  }

  @Read({
    path: 'sign-in/oidc',
    summary: 'Sends a browser to sign in where its administration knows it; returnTo is a path of this site',
    over: 'nothing',
    query: z.strictObject({ returnTo: localPath.optional() }),
    answer: 'elsewhere',
  })
  async goToProvider(@AskedByAnybody() { query, request, reply }: Requested) {
    const { url, kept } = await this.byProvider.begin(query.returnTo ?? '/', request.receivedAt)
    setCookie(reply, cookies.underWay, kept, patience)
    return { url }
  }

  @Read({
    path: 'sign-in/oidc/return',
    summary: 'Where a browser comes back to from there: it is signed in, with a new cookie, and sent on',
    over: 'nothing',
    // Providers add what they like.
    query: z.looseObject({ code: told, state: told, iss: told, error: told }),
    answer: 'elsewhere',
  })
  async comeFromProvider(@AskedByAnybody() { request, reply }: Requested) {
    const kept = cookieOf(request, cookies.underWay)
    dropCookie(reply, cookies.underWay)
    const query = request.url.split('?').slice(1).join('?')
    const { account, url, said } = await this.byProvider.finish(kept, query, request.receivedAt)
    await this.entrance.admit(account, request, reply, { said })
    return { url }
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
