import { expect, test } from '@jest/globals'
import { stateBytes } from './state-bytes.js'

const text = (state: object): string => stateBytes(state).toString('utf8')

test('a state is written as its JSON, without what is not set', () => {
  const item = { id: 'a "quoted" one', order: [1, null, { deep: undefined }], title: undefined }
  expect(text({ id: 'я', none: null, count: 0, items: { one: item }, empty: {}, list: [], gone: undefined })).toBe(
    '{"id":"я","none":null,"count":0,"items":{"one":{"id":"a \\"quoted\\" one","order":[1,null,{}]}},"empty":{},"list":[]}',
  )
})

test('after an act the new state is written, what was left as it was included', () => {
  const before = { items: { kept: { title: 'Kept' }, changed: { title: 'Before' } } }
  expect(text(before)).toBe('{"items":{"kept":{"title":"Kept"},"changed":{"title":"Before"}}}')
  const after = { items: { ...before.items, changed: { title: 'After' } } }
  expect(text(after)).toBe('{"items":{"kept":{"title":"Kept"},"changed":{"title":"After"}}}')
})
