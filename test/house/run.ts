// Runs the steps of `npm run check` (stops at the first that fails) or of `npm test` (all), or those named. The last line
// is the sum of Jest's own accounts; a failed step that is not Jest's counts as one failed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './project.js'
import { all, check, first, type Step } from './steps.js'
import { tally, total, type JestAccount, type Tally } from './tally.js'

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']

/** A step that hangs is a fault like any other; the longest takes five minutes on two idle cores. */
const patience = 25 * 60_000

function runNode(args: string[], zone = 'UTC'): number | null {
  const env = { ...process.env, TZ: zone }
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env, timeout: patience }).status
}

function runSpecs(folders: string[], zone: string, options: string[]): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-account-'))
  const outputFile = join(folder, 'account.json')
  const places = folders.map((path) => `./${path}/`)
  const exitCode = runNode([...jest, ...options, '--json', `--outputFile=${outputFile}`, ...places], zone)
  const text = existsSync(outputFile) ? readFileSync(outputFile, 'utf8') : undefined
  rmSync(folder, { recursive: true })
  return tally(text === undefined ? undefined : (JSON.parse(text) as JestAccount), exitCode)
}

/** Of our own, from its source. */
function runScript(path: string): Tally {
  return { passed: 0, failed: runNode(['--import', './libs/engine/loader.mjs', path]) === 0 ? 0 : 1 }
}

/** A tool that was killed has no exit code, and did not succeed. */
function runTool([tool = '', ...options]: string[]): Tally {
  return { passed: 0, failed: runNode([`node_modules/.bin/${tool}`, ...options]) === 0 ? 0 : 1 }
}

function resultOf(step: Step): Tally {
  if ('folders' in step) return runSpecs(step.folders, step.zone, step.options)
  return 'script' in step ? runScript(step.script) : runTool(step.command)
}

function runStep(step: Step): Tally {
  console.log(`\n── ${step.name}`)
  const started = Date.now()
  const result = resultOf(step)
  const seconds = Math.round((Date.now() - started) / 1000)
  const fault = 'folders' in step ? `FAILED, ${result.failed} (a skipped test counts)` : 'FAILED'
  console.log(`── ${step.name}: ${result.failed === 0 ? 'good' : fault} (${seconds} s)`)
  return result
}

function main([wanted = 'all']: string[]): Tally {
  const steps = { all, check }[wanted] ?? all.filter(({ name }) => name === wanted || name.startsWith(`${wanted} `))
  if (steps.length === 0) throw new Error(`No step "${wanted}". There are: ${all.map(({ name }) => name).join(', ')}`)
  const tallies: Tally[] = []
  for (const step of [first, ...steps]) {
    tallies.push(runStep(step))
    if (wanted === 'check' && total(tallies).failed > 0) break
  }
  return total(tallies)
}

const { passed, failed } = main(process.argv.slice(2))
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
