import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { bringPortal, type Portal } from '../support/portal.js'
import { ways } from '../support/portal-pages.js'

// A browser takes its time where others need the cores too.
jest.setTimeout(60_000)

let portal: Portal
beforeAll(async () => {
  portal = await bringPortal()
}, 120_000)
afterAll(() => portal.stop(), 60_000)

const limit = 180

/** All that is sent of scripts until the page stands, sign-in and all, as it goes over the line. */
test.each(Object.entries(ways))(
  `the page %s asks for no more than ${String(limit)} kB of scripts`,
  async (name, wayIn) => {
    const { page, close } = await portal.look()
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script')
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    await wayIn(portal)(page)
    const weight = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1_000
    await close()
    console.log(`${name}: ${weight.toFixed(0)} kB of scripts`)
    expect(weight).toBeGreaterThan(50)
    expect(weight).toBeLessThanOrEqual(limit)
  },
)
