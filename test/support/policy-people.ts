import { randomUUID } from 'node:crypto'
import { installation, signInHash } from '@plenary/store'
import { found, foundingOf, type Http, tokenFor } from './http-commission.js'
import { type ActorName, type InOffice, inOffice, offices } from './policy.js'

/** What a caller shows. */
export type Credential = Readonly<Record<string, string>>

const bearer = (token: string): Credential => ({ authorization: `Bearer ${token}` })
const cookie = (secret: string): Credential => ({ cookie: `__Host-plenary=${secret}`, 'sec-fetch-site': 'same-origin' })
const term = (office: string, person: string, dates: object) => ({ office, person, mark: 'A' as const, ...dates })
const both = 'cedar.secretary'

/** The training commission with an auditor of one part, a person of two offices, and terms that ended or are to come. */
export function founding() {
  const founding = foundingOf()
  const [auditor, ended, toCome] = [randomUUID(), randomUUID(), randomUUID()]
  const twice = founding.terms.find(({ office }) => office === both)!.person
  const ofAuditor = { id: offices.auditorOfPart, body: 'birch', role: 'auditor' as const, title: { en: 'A', ru: 'А' } }
  const terms = founding.terms.map((one) => (one.office === offices.inTheWrongOffice ? { ...one, person: twice } : one))
  const more = [
    term(offices.auditorOfPart, auditor, { from: '2027-01-01' }),
    term('elm.contributor', ended, { from: '2026-01-01', to: '2026-12-31' }),
    term('elm.contributor', toCome, { from: '2035-01-01' }),
  ]
  const persons = [...founding.persons, ...[auditor, ended, toCome].map((id) => ({ id }))]
  const whole = { ...founding, offices: [...founding.offices, ofAuditor], persons, terms: [...terms, ...more] }
  return { founding: whole as typeof founding, persons: { twice, ended, toCome } }
}

/** By actor of the table: what they show. */
export async function credentialsOf(
  http: Http,
  commission: string,
  tokens: Readonly<Record<string, string>>,
  persons: ReturnType<typeof founding>['persons'],
) {
  const offered = Object.fromEntries(inOffice.map((one) => [one, bearer(tokens[offices[one]]!)])) as Record<
    InOffice,
    Credential
  >
  const token = async (person: string) => bearer(await tokenFor(http.owner, person, commission))
  // Not bound to the office that they act in: the database alone would open to them what is their other body's.
  const inTheWrongOffice = { ...(await token(persons.twice)), 'x-office': offices.inTheWrongOffice }
  const strange = (await found(http)).tokens
  const outside = {
    nobody: {},
    unknownToken: bearer('nobody'),
    ...(await spent(http, commission)),
    undecided: await token(persons.twice),
    pretender: { ...(await token(persons.twice)), 'x-office': offices.chair },
    termEnded: await token(persons.ended),
    termToCome: await token(persons.toCome),
    strangerSecretary: bearer(strange['secretariat.commissionSecretary']!),
    strangerHead: bearer(strange['birch.head']!),
    operator: bearer(await tokenFor(http.owner, 'another operator', installation)),
  }
  return { ...offered, inTheWrongOffice, ...outside } satisfies Record<ActorName, Credential>
}

/** Credentials of a head that are worth nothing any more. */
async function spent({ owner }: Http, commission: string) {
  const { accounts, signIns } = owner
  const person = foundingOf().terms.find(({ office }) => office === 'fir.head')!.person
  const account = await accounts.open({ person, commission })
  const [revoked, expired] = [
    await accounts.issueToken(account),
    await accounts.issueToken(account, { expiresAt: new Date(0) }),
  ]
  await accounts.revokeToken(revoked)
  const secret = await signIns.begin({ account, idleMinutes: 30, minutes: 60 })
  await signIns.end(signInHash(secret), false)
  const closed = await accounts.open({
    person: foundingOf().terms.find(({ office }) => office === 'fir.secretary')!.person,
    commission,
  })
  const ofClosed = await accounts.issueToken(closed)
  await accounts.disable(closed)
  return {
    revokedToken: bearer(revoked),
    expiredToken: bearer(expired),
    closedAccount: bearer(ofClosed),
    endedSignIn: cookie(secret),
  }
}
