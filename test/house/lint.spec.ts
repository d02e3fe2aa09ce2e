import { beforeAll, describe, expect, it } from '@jest/globals'
import { ESLint } from 'eslint'
import { root } from './project.js'

let linter: ESLint
beforeAll(async () => {
  linter = new ESLint({ cwd: root })
  // The first text waits until the types of the whole workspace are read.
  await linter.lintText('', { filePath: 'libs/contract/src/index.ts' })
}, 60_000)

/** Rules broken by a text, if it stood in the place of a file. */
async function broken(path: string, text: string): Promise<(string | null)[]> {
  const [file] = await linter.lintText(text, { filePath: path })
  return [...new Set(file?.messages.map(({ ruleId }) => ruleId))].sort()
}

const statements = (count: number) => 'console.log(1)\n'.repeat(count)

describe('the linter catches', () => {
  it.each([
    ['no function of 40 lines', `export function long() {\n${statements(38)}}\n`, [] as string[]],
    ['a function of 41 lines', `export function long() {\n${statements(39)}}\n`, ['max-lines-per-function']],
    ['a file of 201 lines', statements(201), ['max-lines']],
    ['an empty catch', 'try {\n  console.log(1)\n} catch {\n  // why\n}\n', ['no-restricted-syntax']],
    ['a promise left alone', 'Promise.resolve(1)\n', ['@typescript-eslint/no-floating-promises']],
    ['the environment', 'console.log(process.env.HOME)\n', ['no-restricted-properties']],
    ['an interface with a prefix', 'export interface IThing {\n  a: 1\n}\n', ['@typescript-eslint/naming-convention']],
  ])('%s', async (_, text, rules) => {
    expect(await broken('libs/contract/src/index.ts', text)).toEqual(rules)
  })

  it('a clock, chance or the world in the core', async () => {
    const text = 'export const now = () => [Date.now(), Math.random(), process.uptime()]\n'
    expect(await broken('libs/domain/src/index.ts', text)).toEqual([
      'no-restricted-globals',
      'no-restricted-properties',
    ])
  })
})
