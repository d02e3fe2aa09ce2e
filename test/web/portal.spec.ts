import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { bringPortal, type Looking, type Portal, signIn } from '../support/portal.js'

// A browser takes its time where others need the cores too.
jest.setTimeout(60_000)

let portal: Portal
let page: Page
let faults: readonly string[]
let close: () => Promise<void>
beforeAll(async () => {
  portal = await bringPortal()
}, 120_000)
afterAll(() => portal.stop(), 60_000)
afterEach(() => close())

const look = async (as?: Looking) => ({ page, faults, close } = await portal.look(as))
const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const row = (name: string) => page.getByRole('row').filter({ hasText: name })

describe('who signs in', () => {
  test('finds what the office owes, and from it whom the stage waits for and by which rule', async () => {
    await look()
    await signIn(page, portal.body)
    await heading('К исполнению').waitFor()
    const duty = row('внести предложения или сообщить, что их нет')
    expect(await duty.innerText()).toMatch(/I заседание[\s\S]*15\.09\.2027 17:00 \(Москва, UTC\+3\) \[A\]/)
    await duty.getByRole('link').click()
    await heading('I заседание').waitFor()
    const stage = row('Предложения в повестку дня').first()
    expect(await stage.innerText()).toContain('Ольха, Берёза, Кедр')
    await stage.getByRole('button', { name: 'Почему' }).click()
    await page.getByRole('heading', { name: 'Откуда его даты' }).waitFor()
    expect(await page.getByRole('main').innerText()).toMatch(/T−90 кал\. дн\./)
    expect(faults).toEqual([])
  })

  test('needs no mouse', async () => {
    await look({ language: 'en' })
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').focus()
    await page.keyboard.type(portal.body.email)
    await page.keyboard.press('Tab')
    await page.keyboard.type(portal.body.password)
    await page.keyboard.press('Enter')
    await heading('To do').waitFor()
    await tabTo('hand in proposals, or say that there are none')
    await page.keyboard.press('Enter')
    await heading('Session I').waitFor()
    await tabTo('Why: Proposals for the agenda')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Where its dates come from' }).waitFor()
  })

  test('with a password that is wrong is told so, and stays', async () => {
    await look({ language: 'en' })
    await signIn(page, { ...portal.body, password: 'not this one at all' })
    expect(await page.getByRole('alert').innerText()).toBe('This does not open the door: check what you entered')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  })

  test('is at the entrance again once the sign-in was ended elsewhere', async () => {
    await look({ language: 'en' })
    await signIn(page, portal.body)
    await heading('To do').waitFor()
    await portal.endSignIns()
    await heading('Sign in').waitFor()
    expect(await page.getByText('Training Commission').count()).toBe(0)
  })

  test('is told what changed meanwhile, and sees it when they ask for it', async () => {
    await look({ language: 'en' })
    await signIn(page, portal.body)
    await heading('To do').waitFor()
    await page.getByRole('link', { name: 'hand in proposals' }).click()
    await heading('Session I').waitFor()
    const state = row('Proposals for the agenda').first()
    expect(await state.innerText()).toContain('Alder, Birch, Cedar, Elm, Fir, Maple')
    await portal.answerFor('maple')
    const asks = page.getByRole('button', { name: 'Show it as it is now' })
    await asks.waitFor()
    expect(await state.innerText()).toContain('Alder, Birch, Cedar, Elm, Fir, Maple')
    await asks.click()
    await page.getByText('Alder, Birch, Cedar, Elm, Fir (by').first().waitFor()
  })

  test('acts in one office at a time, and sees it change', async () => {
    await look({ language: 'en' })
    await signIn(page, portal.ofTwoOffices)
    await heading('In which office do you act?').waitFor()
    await page.getByRole('button', { name: 'Secretary of the national part' }).click()
    await heading('To do').waitFor()
    expect(await page.getByRole('table').count()).toBe(1)
    await page.getByRole('banner').getByRole('button', { name: 'Secretary of the national part · Cedar' }).click()
    await page.getByRole('button', { name: 'Act in another office' }).click()
    await page.getByRole('button', { name: 'Member of the working group' }).click()
    await page.getByText('Nothing is owed.').waitFor()
    expect(await page.getByRole('banner').innerText()).toContain('Member of the working group')
  })
})

test('who is not signed in is sent to the entrance, from wherever they ask', async () => {
  await look({ language: 'en' })
  for (const path of ['/', '/sessions', '/office']) {
    await page.goto(path)
    await heading('Sign in').waitFor()
  }
  const nowhere = await page.goto('/nothing/of/this')
  expect([nowhere?.status(), await page.getByRole('heading').innerText()]).toEqual([404, 'There is nothing here'])
})

test('nothing is asked of anybody else, and no text becomes a style or a script', async () => {
  await look()
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  await signIn(page, portal.body)
  await heading('К исполнению').waitFor()
  expect([...hosts]).toEqual([portal.url])
  const answered = await page.goto('/')
  expect(answered?.headers()['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
      "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  )
  await heading('К исполнению').waitFor()
  await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    document.head.append(style)
  })
  expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('block')
  await expect(page.evaluate(() => (document.body.innerHTML = '<b>x</b>'))).rejects.toThrow('TrustedHTML')
})

/** By the keyboard alone, as far as it takes. */
async function tabTo(name: string): Promise<void> {
  const named = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
  for (let steps = 0; steps < 60; steps++) {
    if ((await named()) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way to "${name}" by keys`)
}
