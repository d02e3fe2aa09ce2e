import { files } from './project.js'

export type Step =
  | { name: string; command: string[] }
  | { name: string; script: string }
  /** `zone` is that of the machine: nothing may depend on it. */
  | { name: string; folders: string[]; zone: 'UTC' | 'Asia/Bishkek'; options: string[] }

const specs = files.filter((path) => path.endsWith('.spec.ts'))
const dates = ['libs/domain', 'libs/calendar', 'libs/data', 'workflows']

/** What is looked at is there only then: types of the portal's client, as the interface describes itself. */
export const first: Step = { name: 'client types', script: 'test/house/client-types.ts' }

/** What needs no engine, in the order in which a fault is cheapest to find. */
export const check: Step[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json', '--noEmit'] },
  { name: 'types of the portal', command: ['tsc', '-p', 'apps/web', '--noEmit'] },
  { name: 'types of web tests', command: ['tsc', '-p', 'test/web', '--noEmit'] },
  // As it ships: what is declared for other rooms is looked at only here.
  { name: 'build', command: ['tsc', '-b', 'tsconfig.build.json'] },
  { name: 'portal', command: ['vite', 'build', 'apps/web', '--logLevel', 'warn'] },
  { name: 'house', folders: ['test/house'], zone: 'Asia/Bishkek', options: [] },
  { name: 'unit', folders: ['libs', 'workflows', 'apps'], zone: 'Asia/Bishkek', options: ['--maxWorkers=2'] },
  { name: 'unit in UTC', folders: dates, zone: 'UTC', options: ['--maxWorkers=2'] },
]

const rooms = [...new Set(specs.flatMap((path) => /^test\/([^/]+)\//.exec(path)?.[1] ?? []))].sort()

/** Each folder of `test` with specs. One spec file at a time: each brings engines of its own, and they need the cores. */
const heavy: Step[] = rooms
  .filter((room) => room !== 'house')
  .map((room) => ({ name: room, folders: [`test/${room}`], zone: 'Asia/Bishkek', options: ['--runInBand'] }))

export const all: Step[] = [...check, ...heavy]
