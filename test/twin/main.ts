// Lives random histories twice, other in one part's secret only, and compares byte by byte what everybody else sees:
// `npm run twins -- --pairs 200 --seed 1`. A difference is told with its seed; then the exit code is 1.
import { parseArgs } from 'node:util'
import { type Account, livePairs } from './twins.js'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    pairs: { type: 'string', default: '200' },
    /** So many at a time. */
    lanes: { type: 'string', default: '2' },
  },
})
const [seed, pairs, lanes] = [values.seed, values.pairs, values.lanes].map(Number) as [number, number, number]
const started = performance.now()
const seeds = Array.from({ length: pairs }, (_, index) => seed + index)
const linesOf = (account: Account): string[] => {
  const { pairs: lived, views, differences, internal, fewest, submitted, amongFew } = account
  const seconds = ((performance.now() - started) / 1_000).toFixed(0)
  const found = `${String(views)} views compared, ${String(differences.length)} differences`
  return [
    `${String(internal)} internal acts, at least ${String(fewest)} in each history; ${String(submitted)} submissions after them`,
    `${String(amongFew.length)} acts among a few, ${String(amongFew.filter((type) => type === 'Reply').length)} of them replies, ${String(amongFew.filter((type) => type === 'EraseContent').length)} erasures in one twin alone`,
    `twins: ${String(lived)} pairs, ${found}, ${seconds} s`,
  ]
}
const account = await livePairs(seeds, {
  lanes,
  lived: (sofar) => {
    if (sofar.pairs % 20 === 0) console.error(linesOf(sofar).at(-1))
  },
})
for (const { seed: of, asked, seen } of account.differences.slice(0, 5))
  console.log(`seed ${String(of)} ${JSON.stringify(asked)}\n${seen.map((one) => JSON.stringify(one)).join('\n')}`)
console.log(linesOf(account).join('\n'))
process.exitCode = account.differences.length === 0 ? 0 : 1
