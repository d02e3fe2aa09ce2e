import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrokenCopy } from '../simulation/broken-copy.js'
import { files, read } from '../house/project.js'
import { repeated } from './switches.js'
import type { Wall } from './wall.js'

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
const longest = 1_200_000

/** What a run of suites says, as jest writes it. */
interface Told {
  readonly success: boolean
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly assertionResults: readonly Case[]
  }[]
}
interface Case {
  readonly fullName: string
  readonly status: string
  readonly failureMessages: readonly string[]
}
/** A test that failed, and what it says. */
export interface Failure {
  readonly file: string
  readonly test: string
  readonly said: string
}
export interface Run {
  readonly passed: boolean
  readonly failures: readonly Failure[]
  /** Of what did not even begin, or not end, why. */
  readonly brokenDown: string
}

/** Runs suites in a copy. */
export async function run(suite: string, folder: string, ...more: readonly string[]): Promise<Run> {
  const told = join(folder, 'told.json')
  rmSync(told, { force: true })
  const words = [...suite.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)
  const options = { cwd: folder, stdio: 'ignore', timeout: longest, killSignal: 'SIGKILL' } as const
  const args = [
    ...jest,
    ...more,
    '--runInBand',
    '--forceExit',
    '--testTimeout=60000',
    '--json',
    `--outputFile=${told}`,
    ...words,
  ]
  await once(spawn(process.execPath, args, options), 'exit')
  try {
    return readFrom(JSON.parse(readFileSync(told, 'utf8')) as Told, folder)
  } catch {
    return { passed: false, failures: [], brokenDown: 'it did not end' }
  }
}

function readFrom({ success, testResults }: Told, folder: string): Run {
  const failures = testResults.flatMap(({ name, assertionResults }) => {
    const file = name.slice(folder.length + 1)
    const groups = [...Map.groupBy(assertionResults, ({ fullName }) => /^wall \d+: /.exec(fullName)?.[0]).values()]
    return groups.flatMap(failed).map((failure) => ({ ...failure, file }))
  })
  const why = testResults.map(({ message }) => plain(message)).find((message) => message !== '') ?? 'nothing was run'
  return { passed: success, failures, brokenDown: success || failures.length > 0 ? '' : why.slice(0, 400) }
}

/** Where no test passes and none fails by an assertion nothing is noticed: it did not begin. Nor by one that took too long. */
function failed(cases: readonly Case[]) {
  const isBegun = cases.some(({ status }) => status === 'passed')
  return cases
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => ({ test: fullName, said: plain(failureMessages.join('\n')) }))
    .filter(
      ({ said }) =>
        (isBegun || /expect\(|Property failed after|in vain for/.test(said)) && !said.includes('Exceeded timeout'),
    )
}

/** Without the colours of a terminal. */
const plain = (text: string): string => text.replaceAll(/\x1b\[\d+m/g, '')

/** Does the work while these walls are away; then they stand again. */
export async function without<T>(walls: readonly Wall[], copy: BrokenCopy, work: () => Promise<T>): Promise<T> {
  const restore = walls.map((wall) => copy.change(wall.file, wall.without))
  try {
    return await work()
  } finally {
    restore.reverse().forEach((again) => {
      again()
    })
  }
}

/** One suite in which a wall was missed, or not. */
export interface Outcome {
  readonly name: string
  readonly suite: string
  readonly caughtBy?: string
  /** What did not begin without it, and so could not notice. */
  readonly brokenDown?: string
  readonly seconds: number
}
const since = (started: number): number => Math.round((performance.now() - started) / 1_000)

/** Suites that pass with all walls in place: only what they miss counts. */
export class Control {
  readonly #runs = new Map<string, Promise<Run>>()

  /** By what a failure is named. @throws where it fails anyway. */
  async held(suite: string, { file, test }: Failure, copy: BrokenCopy): Promise<string> {
    const whole = this.#runs.get(suite) ?? run(suite, copy.folder)
    this.#runs.set(suite, whole)
    if (!(await whole).passed) throw new Error(`${suite} fails with all walls in place`)
    return `${file}: ${test}`
  }
}

/** What a suite says without this wall. */
export async function tried(wall: Wall, suite: string, copy: BrokenCopy, control: Control): Promise<Outcome> {
  const started = performance.now()
  const { failures, brokenDown } = await without([wall], copy, () => run(suite, copy.folder, '--bail'))
  const [first] = failures
  const caughtBy = first && (await control.held(suite, first, copy))
  const seconds = since(started)
  return { name: wall.name, suite, ...(caughtBy && { caughtBy }), ...(brokenDown && { brokenDown }), seconds }
}

/** Of walls that are taken away at once, those of which a failure says by name that they are gone. */
export async function triedTogether(walls: readonly Wall[], suite: string, copy: BrokenCopy, control: Control) {
  const started = performance.now()
  const { failures } = await without(walls, copy, () => run(suite, copy.folder, '--bail'))
  const outcomes: Outcome[] = []
  for (const { name, together } of walls) {
    const failure = failures.find(({ said }) => together?.told.test(said))
    const caughtBy = failure && (await control.held(suite, failure, copy))
    outcomes.push({ name, suite, ...(caughtBy && { caughtBy }), seconds: since(started) })
  }
  return outcomes
}

const specsIn = (suite: string): readonly string[] =>
  suite.split(' ').flatMap((path) => files.filter((one) => one.startsWith(path) && one.endsWith('.spec.ts')))

/** Each of these switched off for some time, in one run of a suite. @throws where it fails with all walls in place. */
export async function triedByTurns(
  walls: readonly Wall[],
  suite: string,
  copy: BrokenCopy,
): Promise<readonly Outcome[]> {
  const started = performance.now()
  const names = specsIn(suite).map((path) => [path, path.replace(/\.spec\.ts$/, '.away.spec.ts')] as const)
  for (const [path, away] of names) writeFileSync(join(copy.folder, away), repeated(read(path), walls))
  const { failures, brokenDown } = await run(names.map(([, away]) => away).join(' '), copy.folder)
  for (const [, away] of names) rmSync(join(copy.folder, away))
  const seconds = since(started)
  const of = (index: number) => failures.find(({ test }) => test.startsWith(`wall ${String(index)}: `))
  if (of(0)) throw new Error(`${suite} fails with all walls in place: ${String(of(0)?.test)} ${String(of(0)?.said)}`)
  return walls.map(({ name }, index) => {
    const noticed = of(index + 1)
    const caughtBy = noticed && `${noticed.file.replace('.away', '')}: ${noticed.test.replace(/^wall \d+: /, '')}`
    return { name, suite, ...(caughtBy && { caughtBy }), ...(brokenDown && { brokenDown }), seconds }
  })
}
