import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { bringPortal, type Portal, signIn } from '../support/portal.js'

// A browser takes its time where others need the cores too.
jest.setTimeout(60_000)

let portal: Portal
let page: Page
let close: () => Promise<void>
beforeAll(async () => {
  portal = await bringPortal()
}, 120_000)
afterAll(() => portal.stop(), 60_000)
beforeEach(async () => {
  ;({ page, close } = await portal.look({ language: 'en' }))
})
afterEach(() => close())

const button = (name: string) => page.getByRole('button', { name })
const moved = async () => (await portal.journal()).filter((type) => type === 'SessionMoved').length

/** To the form, and what it asks filled in. */
async function fillIn(day: string): Promise<void> {
  await signIn(page, portal.chair)
  await page.getByRole('heading', { level: 1, name: 'To do' }).waitFor()
  await page.goto(`/sessions/${portal.session}`)
  await page.getByRole('link', { name: 'Move the session' }).click()
  await page.getByLabel('Day', { exact: true }).fill(day)
  await page.getByLabel('Hour', { exact: true }).fill('10:00')
  await page.getByLabel('On what authority?').fill('Letter of the host, No. 4')
  await page.getByLabel('For what reason?').fill('The hall is taken')
}

describe('the chair who moves a session', () => {
  test('is told what is missing, with a way to it', async () => {
    await signIn(page, portal.chair)
    await page.getByRole('heading', { level: 1, name: 'To do' }).waitFor()
    await page.goto(`/sessions/${portal.session}/move`)
    await button('Check').click()
    const summary = page.getByRole('alert')
    expect(await summary.getByRole('link').allInnerTexts()).toEqual([
      'Not filled in: Day',
      'Not filled in: Hour',
      'Not filled in: On what authority?',
      'Not filled in: For what reason?',
    ])
    await summary.getByRole('link', { name: 'For what reason?' }).click()
    expect(await page.getByLabel('For what reason?').evaluate((field) => field === document.activeElement)).toBe(true)
  })

  test('who comes back another time finds what they wrote', async () => {
    await fillIn('2027-12-21')
    await page.reload()
    expect(await page.getByLabel('On what authority?').inputValue()).toBe('Letter of the host, No. 4')
    await page.getByText('Draft kept in this browser').waitFor()
  })

  test('sees first which dates change, and only then moves it, and has a receipt', async () => {
    await fillIn('2027-12-21')
    await button('Check').click()
    const plenary = page.getByRole('row').filter({ hasText: 'Plenary' }).filter({ hasText: 'opens' })
    expect(await plenary.getByRole('cell').allInnerTexts()).toEqual(['opens', '14.12.2027 10:00', '21.12.2027 10:00'])
    expect(await moved()).toBe(0)
    await button('Move the session').click()
    expect(await page.getByRole('heading', { name: 'Recorded' }).locator('..').innerText()).toMatch(
      /Number: [0-9a-f]{8}\/\d+\s+Time of the server: 02\.09\.2027 12:00 \(Moscow, UTC\+3\)/,
    )
    expect(await moved()).toBe(1)
    await page.getByRole('link', { name: 'To the session' }).click()
    await page.getByText('21.12.2027 10:00 (Moscow, UTC+3)').first().waitFor()
  })

  test('is told when somebody else was faster, and nothing is moved', async () => {
    await fillIn('2027-12-22')
    await button('Check').click()
    await page.getByRole('heading', { name: 'What it would change' }).waitFor()
    await portal.answerFor('maple')
    await button('Move the session').click()
    expect(await page.getByRole('alert').innerText()).toBe('This has changed since you looked at it')
    expect(await moved()).toBe(1)
  })
})

test('an act that is not open keeps its place, can be reached, and says why not and by which rule', async () => {
  await signIn(page, portal.head)
  await page.getByRole('heading', { level: 1, name: 'To do' }).waitFor()
  await page.goto(`/sessions/${portal.session}`)
  const reason = page.getByText('Of the heads only that of the host part names date and place.')
  await reason.waitFor()
  const closed = button('Firm up the date')
  await closed.focus()
  expect(await closed.evaluate((it) => [it === document.activeElement, it.getAttribute('aria-disabled')])).toEqual([
    true,
    'true',
  ])
  expect(await closed.getAttribute('aria-describedby')).toBe(await reason.getAttribute('id'))
})

test('who may not move it is offered no such act', async () => {
  await signIn(page, portal.body)
  await page.getByRole('table').waitFor()
  await page.goto(`/sessions/${portal.session}`)
  await page.getByRole('table').waitFor()
  expect(await page.getByText('Move the session').count()).toBe(0)
})
