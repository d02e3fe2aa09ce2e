import type { Config } from '@plenary/config'
import { icmec, icmecJourney, training } from '@plenary/data'
import { withStore } from '../store-of.js'
import { foundRehearsal } from './found.js'
import { readLogins, writeLogins, type Login } from './login.js'
import { withPasswords } from './passwords.js'

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
    for (const [name, { sample, from }] of Object.entries(samples)) {
      const others = readLogins(home).filter(({ commission }) => commission !== sample.id)
      const hasLogins = readLogins(home).some(
        ({ commission, email }) => commission === sample.id && email !== undefined,
      )
      if (hasLogins && (await store.reads.state({ kind: 'commission', id: sample.id }))) continue
      const logins = await foundRehearsal(store, { sample, commission: sample.id, from })
      writeLogins(home, [...others, ...(await withPasswords(store, name, logins))])
    }
  })
  return [
    'one login per office, in logins.json: e-mail address and password for the portal, token for the API',
    ...readLogins(home).map(lineOf),
  ]
}

const lineOf = ({ office, from, to, email, password, token }: Login): string =>
  `  ${office} (${from}–${to ?? ''})  ${email ?? ''} ${password ?? ''}  ${token}`
