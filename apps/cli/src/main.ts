import { backupCommand } from './commands/backup.js'
import { demoCommand } from './commands/demo.js'
import { explainCommand } from './commands/explain.js'
import { exportCommand } from './commands/export.js'
import { migrateCommand } from './commands/migrate.js'
import { procedureCommand } from './commands/procedure.js'
import { rebuildCommand } from './commands/rebuild.js'
import { reconcileCommand } from './commands/reconcile.js'
import { replanCommand } from './commands/replan.js'
import { rehearseCommand } from './commands/rehearse.js'
import { restoreCommand } from './commands/restore.js'
import { ruleCommand } from './commands/rule.js'
import { startCommand } from './commands/start.js'
import { userCommand } from './commands/user.js'
import { verifyCommand } from './commands/verify.js'
import { workerCommand } from './commands/worker.js'
import { whileRead } from './output.js'
import { run } from './run.js'

const commands = [
  startCommand(),
  workerCommand(),
  demoCommand(),
  migrateCommand(),
  reconcileCommand(),
  rebuildCommand(),
  backupCommand(),
  restoreCommand(),
  exportCommand(),
  verifyCommand(),
  userCommand(),
  replanCommand(),
  explainCommand(),
  procedureCommand(),
  ruleCommand(),
  rehearseCommand(),
]

whileRead(process.stdout, () => process.exit())
process.exitCode = await run(commands, process.argv.slice(2))
