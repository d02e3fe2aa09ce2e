import type { Config } from '@plenary/config'
import { icmec, icmecJourney, training } from '@plenary/data'
import { withStore } from '../store-of.js'
import { foundRehearsal } from './found.js'
import { readLogins, writeLogins, type Login } from './login.js'

/** The sample commissions, each with the day on which its rehearsal begins. */
export const samples = {
  icmec: { sample: icmec, from: icmecJourney.clock.from },
  training: { sample: training, from: '2027-06-01' },
} as const

/**
 * Founds the samples that the database does not know yet; answers one line for each login. A home without the logins of
 * a sample gets new ones: tokens are shown once, so what another home was given cannot be told again.
 */
export async function loadSamples(config: Config, home: string): Promise<string[]> {
  await withStore(config, 'owner', async (store) => {
    for (const { sample, from } of Object.values(samples)) {
      const others = readLogins(home).filter(({ commission }) => commission !== sample.id)
      const hasLogins = others.length < readLogins(home).length
      if (hasLogins && (await store.reads.state({ kind: 'commission', id: sample.id }))) continue
      writeLogins(home, [...others, ...(await foundRehearsal(store, { sample, commission: sample.id, from }))])
    }
  })
  return ['one login per office, in logins.json:', ...readLogins(home).map(lineOf)]
}

const lineOf = ({ commissionName, office, from, to, token }: Login): string =>
  `  ${commissionName.en.slice(0, 24)}  ${office} (${from}–${to ?? ''})  ${token}`
