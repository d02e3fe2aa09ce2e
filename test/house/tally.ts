/** The part of Jest's own account of a run that is added up. */
export interface JestAccount {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numRuntimeErrorTestSuites: number
}
export interface Tally {
  passed: number
  failed: number
}

/**
 * A skipped test counts as failed, or it would be missed in silence; so does a file that does not even load, a run that
 * left no account, and one that ended badly although its tests say nothing.
 */
export function tally(account: JestAccount | undefined, exitCode: number | null): Tally {
  if (!account) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = account
  const failed = numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites
  const quiet = failed === 0 && (exitCode !== 0 || numPassedTests === 0)
  return { passed: numPassedTests, failed: quiet ? 1 : failed }
}

export function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  })
}
