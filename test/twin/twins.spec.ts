import { describe, expect, test } from '@jest/globals'
import { leaks } from './leaks.js'
import { livePairs } from './twins.js'

describe('two histories that differ only in what one part does at its desk and in what a few say to each other', () => {
  test('look the same, byte by byte, to everybody else', async () => {
    const { views, differences, fewest, submitted, amongFew } = await livePairs([1, 6])
    expect(differences).toEqual([])
    expect(fewest).toBeGreaterThanOrEqual(5)
    expect(submitted).toBeGreaterThan(0)
    expect(amongFew).toEqual(expect.arrayContaining(['RegisterDocument', 'AddVersion', 'Reply', 'EraseContent']))
    expect(views).toBeGreaterThan(400)
  }, 120_000)

  test.each(Object.entries(leaks))(
    'are told apart where %s',
    async (_, leak) => {
      const { differences } = await livePairs([1], { leak })
      expect(differences.length).toBeGreaterThan(0)
    },
    120_000,
  )
})
