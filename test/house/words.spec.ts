import { expect, test } from '@jest/globals'
import { en } from '../../apps/web/src/words/en/index.js'
import { ru } from '../../apps/web/src/words/ru/index.js'
import { files, read } from './project.js'

type Words = { readonly [key: string]: string | Words }
const keysOf = (words: Words, place = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [place + key] : keysOf(value, `${place}${key}.`),
  )
const stem = (key: string) => key.replace(/_(one|few|many|other)$/, '')
const code = files.filter((path) => /^apps\/web\/src\/(?!words\/)/.test(path)).map(read)

/** By its name, or by the name of its group with what it stands for. */
const isUsed = (key: string): boolean => {
  const group = key.slice(0, key.lastIndexOf('.'))
  return code.some((text) => text.includes(`'${key}'`) || text.includes(`\`${group}.\${`))
}

test('the portal has no words that no page says', () => {
  expect([...new Set(keysOf(en).map(stem))].filter((key) => !isUsed(key))).toEqual([])
})

test('it says the same in both languages', () => {
  const stems = (words: Words) => [...new Set(keysOf(words).map(stem))].sort()
  expect(stems(ru)).toEqual(stems(en))
})
