import { migrateCommand } from './commands/migrate.js'
import { startCommand } from './commands/start.js'
import { workerCommand } from './commands/worker.js'
import { run } from './run.js'

process.exitCode = await run([startCommand(), workerCommand(), migrateCommand()], process.argv.slice(2))
