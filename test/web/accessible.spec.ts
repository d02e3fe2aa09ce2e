import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { bringPortal, type Portal } from '../support/portal.js'
import { ways } from '../support/portal-pages.js'

// A browser takes its time where others need the cores too.
jest.setTimeout(60_000)

let portal: Portal
beforeAll(async () => {
  portal = await bringPortal()
}, 120_000)
afterAll(() => portal.stop(), 60_000)

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe.each(Object.entries(ways))('the page %s', (_, wayIn) => {
  test.each([
    ['ru', 'light'],
    ['ru', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const)('in %s, %s, gives axe nothing to find', async (language, theme) => {
    const { page, close } = await portal.look({ language, theme })
    await wayIn(portal)(page)
    const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([])
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
    await close()
  })

  // 320 px is what 400 % leave of 1280.
  test('at 390 px, and at 320, needs no moving to the side', async () => {
    const { page, close } = await portal.look({ width: 390 })
    await wayIn(portal)(page)
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await close()
  })
})
