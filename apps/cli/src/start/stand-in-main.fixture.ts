import { join } from 'node:path'
import { startCommand } from '../commands/start.js'
import { workerCommand } from '../commands/worker.js'
import { run } from '../run.js'
import { children } from './child.js'

// The commands as they are, with stand-ins for what they start. `broken` stands for an api that cannot start.
const folder = import.meta.dirname
const [first = '', ...others] = process.argv.slice(2)
const api = first === 'broken' ? 'no-such-source' : 'stand-in-api.fixture.ts'
const standIns = children.map((child) => ({
  ...child,
  entry: join(folder, child.name === 'api' ? api : 'stand-in-worker.fixture.ts'),
}))
const steps = [{ name: 'counting to one', run: () => Promise.resolve(['login: nobody']) }]
process.exitCode = await run(
  [startCommand({ children: standIns, steps }), workerCommand()],
  [...(first === 'broken' ? [] : [first]), ...others],
)
