import { appendFileSync } from 'node:fs'
import { passOn, readConfig } from '@plenary/config'
import { freePort, locateHome } from '@plenary/engine'
import { Argument, type Command } from 'commander'
import { play, stories, type Story } from '../demo/play.js'
import { CommandFault, exitCode } from '../exit-codes.js'
import { output } from '../output.js'
import { children } from '../start/child.js'
import { runOf, type Run } from '../start/run-files.js'
import { steps } from '../start/steps.js'
import { withPlenary } from '../start/with-plenary.js'
import { withStore } from '../store-of.js'
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
  const running = runOf(locateHome(asked.home ?? readConfig().home).path)
  if (running) return playOn(running, story, asked)
  const { home } = asked
  const wanted = { home, port: await freePort(), fresh: false, children, steps, say }
  if (await withPlenary(wanted, (run, over) => playOn(run, story, asked, over)))
    throw new CommandFault(exitCode.failure, 'interrupted')
}

async function playOn({ url, environment }: Run, story: Story, asked: DemoAsked, over?: AbortSignal): Promise<void> {
  const { json, acknowledged: file } = asked
  const { say } = output(json)
  const print = (line: string) => void process.stdout.write(`${line}\n`)
  const acknowledged = (key: string) => {
    if (file !== undefined) appendFileSync(file, `${key}\n`)
  }
  const began = performance.now()
  await withStore(readConfig(passOn(environment)), 'owner', async (store) => {
    const { commission, tally } = await play(story, { url, store, json, print, acknowledged, over })
    const acts = Object.entries(tally).map(([actor, count]) => `${actor} ${String(count)}`)
    say(`acts by actor: ${acts.join(', ')}`)
    say(`commission ${commission}, played in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  })
}
