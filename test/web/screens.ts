// Writes a picture of every page, in both languages and both themes, to .plenary/screens/: npm run screens.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../house/project.js'
import { bringPortal } from '../support/portal.js'
import { ways } from '../support/portal-pages.js'

const folder = join(root, '.plenary/screens')
mkdirSync(folder, { recursive: true })
const portal = await bringPortal()
for (const language of ['ru', 'en'] as const)
  for (const theme of ['light', 'dark'] as const)
    for (const width of [1280, 390])
      for (const [name, wayIn] of Object.entries(ways)) {
        const { page, close } = await portal.look({ language, theme, width })
        await wayIn(portal)(page)
        // As tall as what is on it: nothing that stays in sight covers the rest.
        const height = await page.evaluate(() => document.documentElement.scrollHeight)
        await page.setViewportSize({ width, height: Math.max(height, 900) })
        const path = join(folder, `${name}-${language}-${theme}-${String(width)}.png`)
        await page.screenshot({ path, fullPage: true })
        await close()
        console.log(path)
      }
await portal.stop()
