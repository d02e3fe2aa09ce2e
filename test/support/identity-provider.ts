import { createServer } from 'node:http'
import { jest } from '@jest/globals'
import { freePort } from '@plenary/engine'
import Provider from 'oidc-provider'

export const client = { id: 'plenary', secret: 'a secret between the two' }

/** A provider of identities as administrations have them; whoever names themselves there is believed. */
export async function bringProvider(redirectUri: string) {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${String(port)}`
  // It warns that what it brings for tests is for tests.
  for (const method of ['info', 'warn'] as const) jest.spyOn(console, method).mockReturnValue(undefined)
  const says = new Map<string, object>()
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['for tests only'] },
    claims: { openid: ['sub', 'groups', 'country'] },
    conformIdTokenClaims: false,
    findAccount: (_context: unknown, accountId: string) => {
      return { accountId, claims: () => ({ sub: accountId, ...says.get(accountId) }) }
    },
  })
  const server = createServer(provider.callback())
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return {
    issuer,
    /** What is said there of somebody, besides who they are. */
    says,
    signIn: (url: string, subject: string) => signInAt(url, subject, redirectUri),
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** What a person does there, form by form; answers the address to which the browser is sent back. */
async function signInAt(url: string, subject: string, redirectUri: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let [next, form] = [url, undefined as URLSearchParams | undefined]
  for (let step = 0; step < 20; step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const told: Response = await fetch(next, {
      ...{ redirect: 'manual', headers: { cookie } },
      ...(form && { method: 'POST', body: form }),
    })
    for (const line of told.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const location = told.headers.get('location')
    const page = await told.text()
    if (location === null && told.status !== 200) throw new Error(`${next} ${String(told.status)} ${page}`)
    form = location === null ? formIn(page, subject) : undefined
    next = new URL(location ?? /action="([^"]+)"/.exec(page)?.[1] ?? '', next).href
    if (next.startsWith(redirectUri)) return new URL(next)
  }
  throw new Error('the provider sends the browser in a circle')
}

const formIn = (page: string, subject: string): URLSearchParams =>
  new URLSearchParams({ prompt: page.includes('value="login"') ? 'login' : 'consent', login: subject, password: 'x' })
