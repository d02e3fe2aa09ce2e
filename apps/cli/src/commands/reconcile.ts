import type { Command } from 'commander'
import { output } from '../output.js'
import { foundConfig } from '../start/found-config.js'
import { withStore } from '../store-of.js'
import { command, type Asked } from './command.js'

/** Calls every conductor and every keeper of time: whoever is missing is started, the others look again. */
export function reconcileCommand(): Command {
  return command('reconcile', 'starts every workflow that is missing, from the database alone').action(
    async ({ home, json }: Asked) => {
      const called = await withStore(foundConfig(home), 'engine', ({ outbox }) => outbox.reconcile())
      output(json).give([`${String(called)} conductors and keepers called`], { called })
    },
  )
}
