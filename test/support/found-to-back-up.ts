import { procedure } from '@plenary/data'
import { editionOf, type Store } from '@plenary/store'
import { people, smallCommission } from './small-commission.js'

/** Something in every kind of table; what the session is told is on its way still. */
export async function foundToBackUp({ door, accounts, incidents }: Store): Promise<string> {
  const rules = procedure('three-stages')
  const founding = smallCommission(true, { id: rules.id, hash: editionOf(rules).hash })
  const { id } = founding
  const stream = { kind: 'commission', id } as const
  const found = { type: 'FoundCommission', founding }
  await door.knock({ actor: people.administrator, stream, commission: id, rules, command: found, key: 'founding' })
  const superior = { ...founding.bodies[0], id: 'assembly', kind: 'superior' } as never
  const second = { ...smallCommission(true, founding.procedure), bodies: [...founding.bodies, superior] }
  await door.knock({
    actor: people.administrator,
    stream: { kind: 'commission', id: second.id },
    commission: second.id,
    command: { type: 'FoundCommission', founding: second },
  })
  const title = { en: 'Two\nlines of "text" \\N \u2028 \t', ru: 'Строка № 1' }
  const instruct = { type: 'RegisterInstruction', title, body: 'assembly', source: 'Act', mark: 'A' }
  const actor = people.commissionSecretary
  await door.knock({ actor, stream: { kind: 'commission', id: second.id }, command: instruct })
  const convene = { type: 'ConveneSession', opening: { kind: 'firm', on: '2027-06-15', time: '10:00' }, place: {} }
  await door.knock({ actor, stream, command: convene, key: 'convening' })
  await accounts.issueToken(await accounts.open({ person: 'p', commission: id }), {})
  await incidents.report({ kind: 'stuckTime', stream: id, commission: id, version: 1, code: 'a.b' })
  return id
}
