import type { SignInSettings } from '@plenary/config'
import type { Instant } from '@plenary/domain'
import { Outage, type Said, type Store } from '@plenary/store'
import type * as oidc from 'openid-client'
import { z } from 'zod'
import { fault } from '../faults/http-fault.js'
import { localPath } from './local-path.js'

type Settings = NonNullable<SignInSettings['provider']>

/** Loaded when somebody first signs in so: an API of which nobody asks it starts sooner. */
const openid = () => import('openid-client')

/** So long somebody may take at the other place, in seconds. */
export const patience = 600

/** What the browser keeps meanwhile: whoever comes back without it did not begin here. */
const underWay = z.tuple([z.string(), z.string(), z.string(), localPath, z.int()])

interface CameBack {
  readonly account: string
  readonly url: string
  readonly said: Said
}

/** Signs people in where their administration knows them: by a code, with PKCE, state and nonce. */
export class ProviderSignIn {
  #provider: Promise<oidc.Configuration> | undefined

  constructor(
    private readonly store: Store,
    private readonly settings: Settings | undefined,
  ) {}

  get isOpen(): boolean {
    return this.settings !== undefined
  }

  /** Where to send the browser, and what it is to keep until it comes back. */
  async begin(returnTo: string, at: Instant): Promise<{ url: string; kept: string }> {
    const settings = this.settings ?? fault.providerOff()
    const provider = await this.#discovered(settings)
    const library = await openid()
    const [state, nonce, verifier] = [library.randomState(), library.randomNonce(), library.randomPKCECodeVerifier()]
    const url = library.buildAuthorizationUrl(provider, {
      ...{ redirect_uri: returnOf(settings), response_type: 'code', scope: 'openid', state, nonce },
      ...{ code_challenge: await library.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
    })
    const kept = Buffer.from(JSON.stringify([state, nonce, verifier, returnTo, at])).toString('base64url')
    return { url: url.href, kept }
  }

  /** Whose account it is, and where they were going; `query` is what the provider sent the browser back with. */
  async finish(kept: string | undefined, query: string, at: Instant): Promise<CameBack> {
    const settings = this.settings ?? fault.providerOff()
    const [state, nonce, verifier, returnTo, begun] = begunBy(kept) ?? fault.signInRefused()
    if (at - begun > patience * 1000) fault.signInRefused()
    const provider = await this.#discovered(settings)
    const claims = await this.#claims(provider, `${returnOf(settings)}?${query}`, { state, nonce, verifier })
    const account = claims && (await this.store.subjects.accountOf(claims.iss, claims.sub))
    if (!claims || !account) return fault.signInRefused()
    return { account, url: returnTo, said: { issuer: claims.iss, claims } }
  }

  async #claims(
    provider: oidc.Configuration,
    address: string,
    { state, nonce, verifier }: Readonly<Record<'state' | 'nonce' | 'verifier', string>>,
  ): Promise<oidc.IDToken | null> {
    const library = await openid()
    try {
      const tokens = await library.authorizationCodeGrant(provider, new URL(address), {
        ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
      })
      return tokens.claims() ?? null
    } catch (error) {
      if (isAway(error, library)) throw away(error)
      return null
    }
  }

  /** Asked once, when somebody first signs in; while it is away, each time. */
  #discovered(settings: Settings): Promise<oidc.Configuration> {
    this.#provider ??= discovered(settings).catch((error: unknown) => {
      this.#provider = undefined
      throw away(error)
    })
    return this.#provider
  }
}

async function discovered({ issuer, client, secret }: Settings): Promise<oidc.Configuration> {
  const url = new URL(issuer)
  const library = await openid()
  const authentication = secret === undefined ? library.None() : library.ClientSecretPost(secret)
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- so that nobody overlooks it: the settings admit it on the own machine only
  const unencrypted = url.protocol === 'http:' ? [library.allowInsecureRequests] : []
  const execute = [library.enableNonRepudiationChecks, ...unencrypted]
  return library.discovery(url, client, undefined, authentication, { execute })
}

const returnOf = ({ url }: Settings): string => new URL('/api/v1/sign-in/oidc/return', url).href

const away = (error: unknown): Outage => new Outage('signIn.providerAway', {}, { cause: error })

/** What the provider or the browser said was wrong is a refusal, and has a code; that nobody answered is none. */
const isAway = (
  error: unknown,
  { AuthorizationResponseError, ClientError, ResponseBodyError }: typeof oidc,
): boolean =>
  error instanceof ClientError
    ? [undefined, 'OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'].includes(error.code)
    : !(error instanceof AuthorizationResponseError || error instanceof ResponseBodyError)

function begunBy(kept: string | undefined): z.output<typeof underWay> | undefined {
  try {
    return underWay.safeParse(JSON.parse(Buffer.from(kept ?? '', 'base64url').toString('utf8'))).data
  } catch {
    return undefined
  }
}
