import { describe, expect, it } from '@jest/globals'
import { tally, total, type JestAccount } from './tally.js'

const run = (part: Partial<JestAccount>): JestAccount => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...part,
})

describe('the tally of a run', () => {
  it.each([
    ['all passed', run({ numPassedTests: 7 }), 0, { passed: 7, failed: 0 }],
    ['some failed', run({ numPassedTests: 5, numFailedTests: 2 }), 1, { passed: 5, failed: 2 }],
    ['a skipped test fails', run({ numPassedTests: 5, numPendingTests: 1 }), 0, { passed: 5, failed: 1 }],
    ['a test to be written fails', run({ numPassedTests: 5, numTodoTests: 2 }), 0, { passed: 5, failed: 2 }],
    ['a file that does not load fails', run({ numRuntimeErrorTestSuites: 1 }), 1, { passed: 0, failed: 1 }],
    ['a run of no test fails', run({}), 0, { passed: 0, failed: 1 }],
    ['a bad end fails', run({ numPassedTests: 5 }), 1, { passed: 5, failed: 1 }],
    ['a killed run fails', run({ numPassedTests: 5 }), null, { passed: 5, failed: 1 }],
    ['no account fails', undefined, 0, { passed: 0, failed: 1 }],
  ])('%s', (_, account, exitCode, expected) => {
    expect(tally(account, exitCode)).toEqual(expected)
  })

  it('adds up', () => {
    expect(
      total([
        { passed: 5, failed: 1 },
        { passed: 3, failed: 0 },
      ]),
    ).toEqual({ passed: 8, failed: 1 })
    expect(total([])).toEqual({ passed: 0, failed: 0 })
  })
})
