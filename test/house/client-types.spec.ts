import { expect, test } from '@jest/globals'
import { clientTypes, place } from './client-types-of.js'
import { read } from './project.js'

test('the types of the portal’s client are those of the interface: npm run client-types', async () => {
  expect(read(place)).toBe(await clientTypes())
})
