import { expect, test } from '@jest/globals'
import type { Store } from '@plenary/store'
import { markMinutes } from './minute-marks.js'

const storeThat = (mark: () => Promise<void>): Store => ({ serviceMinutes: { mark } }) as unknown as Store

test('who begins to serve marks the minute at once', () => {
  const marks: string[] = []
  markMinutes(
    storeThat(() => {
      marks.push('marked')
      return Promise.resolve()
    }),
    () => undefined,
  )()
  expect(marks).toEqual(['marked'])
})

test('a mark that could not be made is told, and nothing else fails', async () => {
  const told = await new Promise((resolve) => {
    markMinutes(
      storeThat(() => Promise.reject(new Error('away'))),
      resolve,
    )()
  })
  expect(String(told)).toBe('Error: away')
})
