import { expect, test } from '@jest/globals'
import type { PersonInOffice } from '@plenary/domain'
import { keyOf, visibilityOf } from './preconditions.js'

const head: PersonInOffice = { kind: 'person', person: 'p', office: 'elm.head', body: 'elm', role: 'head' }

test('who sees otherwise has another class: another role, another body, another making of the state', () => {
  const classes = [
    visibilityOf(head, null),
    visibilityOf({ ...head, role: 'secretary' }, null),
    visibilityOf({ ...head, body: 'fir' }, null),
    visibilityOf(head, 5),
  ]
  expect(new Set(classes).size).toBe(4)
  expect(visibilityOf({ ...head, person: 'another', office: 'elm.deputy' }, null)).toBe(classes[0])
})
test('a key is one word that can be printed, and comes once', () => {
  expect(keyOf('a-key')).toBe('a-key')
  for (const header of [undefined, '', 'two words', 'x'.repeat(201), 'ключ', ['a', 'b']])
    expect(() => keyOf(header)).toThrow('key.missing')
})
