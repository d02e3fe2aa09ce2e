import { setTimeout as pause } from 'node:timers/promises'
import { readConfig } from '@plenary/config'
import { locateHome, signalTo } from '@plenary/engine'
import { Command } from 'commander'
import { CommandFault, exitCode } from '../exit-codes.js'
import { output } from '../output.js'
import { readHeld, runOf, supervisorOf, writeHeld } from '../start/run-files.js'
import { command, type Asked } from './command.js'

const name = 'worker'
/** As long as a start waits for a child, and a little more. */
const limit = 100_000

/** Ends and starts the worker of a running Plenary, e.g. to see that nothing is lost while it is away. */
export function workerCommand(): Command {
  const group = new Command('worker').description('ends or starts the worker of the Plenary that runs in a home')
  group.addCommand(command('stop', 'ends the worker and keeps it ended').action((asked: Asked) => hold(asked, true)))
  group.addCommand(command('start', 'starts the worker again').action((asked: Asked) => hold(asked, false)))
  return group
}

/** Writes down what is wanted, tells the supervisor to look, and waits until it has done so. */
async function hold(asked: Asked, isWanted: boolean): Promise<void> {
  const home = locateHome(asked.home ?? readConfig().home).path
  const supervisor = supervisorOf(home)
  if (supervisor === undefined || runOf(home) === undefined)
    throw new CommandFault(exitCode.notFound, `no Plenary runs in ${home}`)
  const others = readHeld(home).filter((each) => each !== name)
  writeHeld(home, isWanted ? [...others, name] : others)
  signalTo(supervisor.pid, 'SIGUSR2')
  await until(() => runOf(home)?.held.includes(name) === isWanted, home)
  output(asked.json).give([`the worker is ${isWanted ? 'ended' : 'running'}`], {
    worker: isWanted ? 'ended' : 'running',
  })
}

async function until(isDone: () => boolean, home: string): Promise<void> {
  const end = performance.now() + limit
  while (!isDone()) {
    if (supervisorOf(home) === undefined) throw new CommandFault(exitCode.failure, `the Plenary in ${home} has ended`)
    if (performance.now() > end)
      throw new CommandFault(exitCode.failure, `the worker did not follow; see its log in ${home}`)
    await pause(50)
  }
}
