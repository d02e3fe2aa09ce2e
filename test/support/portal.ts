import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { training } from '@plenary/data'
import { type Browser as Chromium, chromium, type Page } from 'playwright-core'
import { bringHttp, found, foundingOf } from './http-commission.js'
import { letIn, signInBy } from './let-in.js'
import { edition, opening, until } from './http-cycle.js'

export type Portal = Awaited<ReturnType<typeof bringPortal>>
export interface Looking {
  readonly language?: 'ru' | 'en'
  readonly theme?: 'light' | 'dark'
  readonly width?: number
}

const holderOf = (office: string) => training.terms.find((term) => term.office === office)!.person

/** The secretary of Cedar's part sits in the working group too. */
function withTwoOffices() {
  const founding = foundingOf()
  const [term] = founding.terms.filter((one) => one.office === 'cedar.secretary')
  return { ...founding, terms: [...founding.terms, { ...term!, office: 'working-group.workingGroupMember' }] }
}

/** Debian's; another by its path. */
const places = ['/usr/bin/chromium', '/usr/bin/google-chrome']

/** The built portal in a real browser, before a commission with a session in preparation. */
export async function bringPortal() {
  const executablePath = places.find((place) => existsSync(place))
  if (executablePath === undefined) throw new Error('Chromium is needed: apt-get install -y chromium')
  const http = await bringHttp({ signIn: signInBy() })
  const { id: commission, tokens } = await found(http, { ...withTwoOffices(), procedure: edition })
  const { account, body } = await letIn(http, holderOf('birch.secretary'), commission)
  const { body: ofTwoOffices } = await letIn(http, holderOf('cedar.secretary'), commission)
  const { body: chair } = await letIn(http, holderOf('plenary.chair'), commission)
  const { body: head } = await letIn(http, holderOf('birch.head'), commission)
  const convening = { opening, place: { city: 'Alder' }, host: 'alder' }
  const as = tokens['plenary.chair']!
  const convened = await http.ask(`commissions/${commission}/sessions`, { as, body: convening })
  const session = String(convened.headers.location).split('/').at(-1)!
  await until(http, commission, Date.parse('2027-09-02T09:00:00Z'))
  await http.api.listen(0, '127.0.0.1')
  const { port } = http.api.getHttpServer().address() as AddressInfo
  const url = `http://localhost:${String(port)}`
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  return {
    ...{ http, commission, tokens, url, body, ofTwoOffices, chair, head, session },
    /** The secretary of that part says that it proposes nothing. */
    answerFor: (part: string) =>
      http.ask(`sessions/${session}/commands`, {
        as: tokens[`${part}.secretary`]!,
        body: { type: 'AnswerCall', stage: 'proposals', none: true },
      }),
    /** Types of all that was recorded of the session, by the database itself. */
    journal: async () =>
      (
        await http.stores.sql<{ type: string }>('select type from journal where stream = $1 order by seq', [session])
      ).map(({ type }) => type),
    /** Wherever they are; the password stays as it is. */
    endSignIns: () => http.owner.passwords.set(account, body.email, body.password),
    look: (as: Looking = {}) => look(browser, url, as),
    stop: async () => {
      await browser.close()
      await http.stop()
    },
  }
}

/** A page of a browser of its own. What a page of ours breaks of its own policy, or throws, is kept with it. */
async function look(browser: Chromium, url: string, { language = 'ru', theme = 'light', width = 1280 }: Looking) {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB'
  const context = await browser.newContext({
    baseURL: url,
    locale,
    colorScheme: theme,
    viewport: { width, height: 900 },
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  return { page, faults, close: () => context.close() }
}

export async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
}
