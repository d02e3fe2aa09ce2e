// Lives random commissions through the core, and judges each by what never happens: `npm run simulate -- --seed 1
// --sequences 200`. A failure is told with its seed and the fewest acts that lead to it; then the exit code is 1.
import { parseArgs } from 'node:util'
import { simulate } from './simulate.js'
import { accountLines, failureLines } from './tell.js'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    sequences: { type: 'string', default: '200' },
    /** Does not look for the fewest acts. */
    brief: { type: 'boolean', default: false },
  },
})
const [seed, sequences] = [values.seed, values.sequences].map(Number)
if (!Number.isInteger(seed) || !Number.isInteger(sequences) || Number(sequences) < 1) {
  console.error('usage: npm run simulate -- [--seed N] [--sequences M] [--brief]')
  process.exitCode = 2
} else {
  const started = performance.now()
  const account = simulate(Number(seed), Number(sequences))
  console.log(accountLines(account, (performance.now() - started) / 1_000).join('\n'))
  if (account.failure) {
    console.log(failureLines(account.failure, values.brief).join('\n'))
    process.exitCode = 1
  }
}
