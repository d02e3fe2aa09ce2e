import { training } from '@plenary/data'
import { expect } from '@jest/globals'
import { bringHttp, found, type Http, tokenFor, type Told } from './http-commission.js'
import { letIn, signInBy } from './let-in.js'

export { letIn, password, signInBy } from './let-in.js'

/** Keeps cookies and says from where it asks, as a browser does for a page of this site. */
export class Browser {
  readonly cookies = new Map<string, string>()

  constructor(private readonly http: Http) {}

  async ask(path: string, wish: Parameters<Http['ask']>[1] = {}): Promise<Told> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'sec-fetch-site': 'same-origin', ...(cookie !== '' && { cookie }), ...wish.headers }
    const told = await this.http.ask(path, { ...wish, headers })
    this.take(told)
    return told
  }

  /** A cookie whose time has come goes; every other one is of this host alone and read by no script. */
  take({ headers }: Pick<Told, 'headers'>): void {
    for (const line of [headers['set-cookie'] ?? []].flat() as string[]) {
      const [, name = '', value = '', rest = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? []
      expect(rest).toMatch(/^; Path=\/; Secure; HttpOnly; SameSite=Lax(; Max-Age=\d+)?$/)
      if (rest.endsWith('Max-Age=0')) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }

  get signIn(): string | undefined {
    return this.cookies.get('__Host-plenary')
  }
}

export const office = 'birch.head'
export const person = training.terms.find((term) => term.office === office)!.person

/** A commission over HTTP, and in it somebody who may sign in with a password. */
export async function bringEntrance(environment?: Record<string, string>) {
  const http = await bringHttp({ signIn: signInBy(environment) })
  const { id: commission } = await found(http)
  const { account, body } = await letIn(http, person, commission)
  return {
    ...{ http, commission, account, body },
    /** A browser of its own in which they have signed in. */
    async signedIn(more: object = {}): Promise<Browser> {
      const browser = new Browser(http)
      expect((await browser.ask('sign-in', { body: { ...body, ...more }, key: null })).json).toEqual({ signedIn: true })
      return browser
    },
    /** A token of ours for the same person. */
    token: () => tokenFor(http.stores.open('owner'), person, commission),
    /** How an ordinary read is answered. */
    statusFor: async (browser: Browser) => (await browser.ask(`commissions/${commission}`)).status,
  }
}
export type Entrance = Awaited<ReturnType<typeof bringEntrance>>
