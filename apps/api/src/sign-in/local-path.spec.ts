import { expect, test } from '@jest/globals'
import { localPath } from './local-path.js'

test.each(['/', '/sessions/1?tab=agenda#item-3', '/a%2F%2Fb', '/.//elsewhere.example.org', '/@elsewhere.example.org'])(
  'one may go on to %s',
  (path) => {
    expect(localPath.safeParse(path).success).toBe(true)
    expect(new URL(path, 'https://plenary.example.org').host).toBe('plenary.example.org')
  },
)

test.each([
  '',
  'sessions',
  'https://elsewhere.example.org',
  '//elsewhere.example.org',
  '///elsewhere.example.org',
  '/\\elsewhere.example.org',
  '\\\\elsewhere.example.org',
  '/a\\b',
  '/\t/elsewhere.example.org',
  '/\n/elsewhere.example.org',
  ' //elsewhere.example.org',
  '/a b',
  '/ä',
  'javascript:alert(1)',
  'data:text/html,x',
  `/${'a'.repeat(500)}`,
])('one may not go on to %j', (path) => {
  expect(localPath.safeParse(path).success).toBe(false)
})
