import { appendFileSync } from 'node:fs'
import { passOn, readConfig } from '@plenary/config'
import { freePort, locateHome } from '@plenary/engine'
import { Argument, type Command } from 'commander'
import { play, stories } from '../demo/play.js'
import { CommandFault, exitCode } from '../exit-codes.js'
import { output } from '../output.js'
import { children } from '../start/child.js'
import { claim, runOf, type Run } from '../start/run-files.js'
import { steps } from '../start/steps.js'
import { Supervision } from '../start/supervise.js'
import { storeOf } from '../store-of.js'
import { command, type Asked } from './command.js'

interface DemoAsked extends Asked {
  acknowledged?: string
}

/** Plays a story in the terminal on the real engines, and leaves it in the portal. */
export function demoCommand(): Command {
  return command('demo', 'plays the journey of a sample commission and tells it as a chronicle')
    .addArgument(new Argument('[story]', 'which one').choices(Object.keys(stories)).default('icmec'))
    .option('--acknowledged <file>', 'writes down the key of every act that was acknowledged')
    .action((story: string, asked: DemoAsked) => demo(story, asked))
}

async function demo(name: string, asked: DemoAsked): Promise<void> {
  const story = stories[name]
  if (!story) throw new CommandFault(exitCode.usage, `there is no story ${name}`)
  const { say } = output(asked.json)
  const home = locateHome(asked.home ?? readConfig().home).path
  const running = runOf(home)
  const own = running ? undefined : await startOwn(home, say)
  const run = running ?? own?.run
  const store = storeOf(readConfig(passOn(run?.environment ?? {})))
  try {
    const print = (line: string) => void process.stdout.write(`${line}\n`)
    const { acknowledged: file } = asked
    const acknowledged = (key: string) => {
      if (file !== undefined) appendFileSync(file, `${key}\n`)
    }
    const began = performance.now()
    const { commission, tally } = await play(story, {
      url: run?.url ?? '',
      store,
      json: asked.json,
      print,
      acknowledged,
    })
    say(
      `acts by actor: ${Object.entries(tally)
        .map(([actor, acts]) => `${actor} ${String(acts)}`)
        .join(', ')}`,
    )
    say(`commission ${commission}, played in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  } finally {
    await store.close()
    await own?.supervision.down()
  }
}

interface Own {
  readonly supervision: Supervision
  readonly run: Run
}

/** No Plenary runs in this home: one for the length of the demo. */
async function startOwn(home: string, say: (line: string) => void): Promise<Own> {
  claim(home)
  const config = readConfig()
  const supervision = new Supervision({ home, port: await freePort(), fresh: false, config, children, steps, say })
  const run = await supervision.up(new AbortController().signal)
  return { supervision, run }
}
