import type { Page } from 'playwright-core'
import { type Portal, signIn } from './portal.js'

type Way = (page: Page) => Promise<void>

/** Every page of the portal, filled, empty and in error, and how one comes to it. */
export const ways: Readonly<Record<string, (portal: Portal) => Way>> = {
  'sign-in': () => async (page) => {
    await page.goto('/sign-in')
    await opened(page)
  },
  'sign-in-refused':
    ({ body }) =>
    async (page) => {
      await signIn(page, { ...body, password: 'not this one at all' })
      await page.getByRole('alert').waitFor()
    },
  office:
    ({ ofTwoOffices }) =>
    async (page) => {
      await signIn(page, ofTwoOffices)
      await page.getByRole('listitem').first().waitFor()
    },
  inbox: (portal) => signedIn(portal),
  'inbox-empty':
    ({ ofTwoOffices }) =>
    async (page) => {
      await signIn(page, ofTwoOffices)
      await page.getByRole('button', { name: /^(Member|Член)/ }).click()
      await page
        .getByRole('link', { name: /^(Sessions|Заседания)/ })
        .nth(1)
        .waitFor()
    },
  sessions: (portal) => async (page) => {
    await signedIn(portal)(page)
    await page.goto('/sessions')
    await page.getByRole('table').waitFor()
  },
  session: (portal) => async (page) => {
    await signedIn(portal)(page)
    await page.goto(`/sessions/${portal.session}`)
    await page
      .getByRole('button', { name: /^(Почему|Why)/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 3 }).first().waitFor()
  },
  move: (portal) => async (page) => {
    await toMove(portal)(page)
    await page.getByRole('button').last().click()
    await page.getByRole('alert').waitFor()
  },
  'move-checked': (portal) => async (page) => {
    await toMove(portal)(page)
    await page.locator('#on').fill('2027-12-21')
    await page.locator('#time').fill('10:00')
    await page.locator('#authority').fill('Letter of the host, No. 4')
    await page.locator('#reason').fill('The hall is taken')
    await page.getByRole('button').last().click()
    await page.getByRole('table').waitFor()
  },
  'session-closed-act': (portal) => async (page) => {
    await signIn(page, portal.head)
    await page
      .getByRole('main')
      .getByRole('heading', { name: /^(To do|К исполнению)/ })
      .waitFor()
    await page.goto(`/sessions/${portal.session}`)
    await page.getByText(/^(Of the heads only|Из председателей)/).waitFor()
  },
  'session-unknown': (portal) => async (page) => {
    await signedIn(portal)(page)
    await page.goto(`/sessions/${portal.commission}`)
    await page.getByRole('alert').waitFor()
  },
}

const toMove =
  ({ chair, session }: Portal): Way =>
  async (page) => {
    await signIn(page, chair)
    await page
      .getByRole('main')
      .getByRole('heading', { name: /^(To do|К исполнению)/ })
      .waitFor()
    await page.goto(`/sessions/${session}/move`)
    await page.locator('#on').waitFor()
  }

const opened = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor()
const signedIn =
  ({ body }: Portal): Way =>
  async (page) => {
    await signIn(page, body)
    await page.getByRole('table').waitFor()
  }
