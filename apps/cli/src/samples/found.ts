import { randomUUID } from 'node:crypto'
import { procedure, type Sample } from '@plenary/data'
import { Defect, type Day, type PersonInOffice } from '@plenary/domain'
import { editionOf, type Store } from '@plenary/store'
import type { Login } from './login.js'

/** A rehearsal of a sample: its own commission, whose clock begins on a day of its own. */
export interface Rehearsal {
  readonly sample: Sample
  readonly commission: string
  readonly from: Day
}

/** Founds the commission unless it is there already, and gives every office a way in. Answers the logins. */
export async function foundRehearsal(store: Store, rehearsal: Rehearsal): Promise<Login[]> {
  const { sample, commission } = rehearsal
  if (!(await store.reads.state({ kind: 'commission', id: commission }))) await found(store, rehearsal)
  return loginsOf(store, sample, commission)
}

async function found(store: Store, { sample, commission, from }: Rehearsal): Promise<void> {
  const { procedure: id, established: _, task: __, languages: ___, facts: ____, ...facts } = sample
  const rules = procedure(id)
  await store.clock.begin(commission, Date.parse(`${from}T06:00:00Z`))
  const founding = { ...facts, id: commission, rehearsal: true, procedure: { id, hash: editionOf(rules).hash } }
  const stream = { kind: 'commission', id: commission } as const
  await store.door.knock({
    actor: administratorOf(sample),
    stream,
    commission,
    command: { type: 'FoundCommission', founding },
    rules,
    key: randomUUID(),
  })
}

const administratorOf = ({ offices, terms }: Sample): PersonInOffice => {
  const office = offices.find(({ role }) => role === 'administrator')
  const term = terms.find((one) => one.office === office?.id)
  if (!office || !term) throw new Defect('a sample without an administrator')
  return { kind: 'person', person: term.person, office: office.id, body: office.body, role: office.role }
}

/** Each holder of an office may sign in; rights begin and end with the term. */
async function loginsOf(store: Store, { terms, offices, name }: Sample, commission: string): Promise<Login[]> {
  const logins: Login[] = []
  for (const { office: id, person, from, to } of terms) {
    const office = offices.find((one) => one.id === id)
    if (!office) throw new Defect(`a term names the office ${id}, which the sample does not have`)
    const account = await store.accounts.open({ person, commission })
    const token = await store.accounts.issueToken(account, { office: id, label: 'sample' })
    const { body, role, title } = office
    const term = { from, ...(to !== undefined && { to }) }
    logins.push({ commission, account, commissionName: name, office: id, body, role, title, ...term, token })
  }
  return logins
}
