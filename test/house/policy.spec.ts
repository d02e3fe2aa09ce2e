import { expect, test } from '@jest/globals'
import { says } from '../support/policy.js'
import { files, read } from './project.js'

const tables = files.filter((path) => path.startsWith('test/support/policy/'))

test('the policy table takes nothing from the product that it is to judge', () => {
  expect(tables.length).toBeGreaterThan(5)
  for (const path of tables) {
    const modules = [...read(path).matchAll(/from '(.*)'/g)].map(([, module]) => module)
    expect([path, modules.filter((module) => !module?.startsWith('./'))]).toEqual([path, []])
  }
})

test('every sentence of the policy is one on which a row rests', () => {
  const rows = tables
    .filter((path) => !path.endsWith('/says.ts'))
    .map(read)
    .join('\n')
  expect(Object.keys(says).filter((name) => !rows.includes(`says.${name}`))).toEqual([])
})
