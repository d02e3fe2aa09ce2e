import { randomBytes, randomUUID } from 'node:crypto'
import { signInHash } from '@plenary/store'
import { foundingOf, tokenFor } from './http-commission.js'
import type { LiveScene } from './live-scene.js'
import { mapClaim } from './mapped-claim.js'

/** Somebody who may listen, by what they show, and how that is taken away from them. */
export interface Right {
  readonly headers: Record<string, string>
  readonly takeAway: () => Promise<unknown>
  /** For who is let in after them. */
  readonly giveBack?: () => Promise<unknown>
}
type Holder = (typeof holders)[number]
type Kind = (it: LiveScene, holder: Holder) => Promise<Right>

/** Everybody who may listen: each holds one office, so that what is taken from one is taken from nobody else. */
export const holders = foundingOf().terms.filter(({ office }) => !office.endsWith('.administrator'))

const withToken = async ({ http, id }: LiveScene, { person, office }: Holder) => {
  const token = await tokenFor(http.owner, person, id, office)
  return { token, headers: { authorization: `Bearer ${token}` } }
}
const withCookie = async ({ http: { owner, stores }, id }: LiveScene, { person }: Pick<Holder, 'person'>) => {
  const secret = randomBytes(32).toString('base64url')
  const [hash, account] = [signInHash(secret), await owner.accounts.open({ person, commission: id })]
  const later = "now() + interval '1 hour'"
  await stores.sql(`insert into sign_in (hash, account, idle_ends_at, ends_at) values ($1, $2, ${later}, ${later})`, [
    hash,
    account,
  ])
  return { hash, account, headers: { cookie: `__Host-plenary=${secret}`, 'sec-fetch-site': 'same-origin' } }
}
const byToken =
  (text: string): Kind =>
  async (it, holder) => {
    const { token, headers } = await withToken(it, holder)
    const hash = `sha256(convert_to('${token}', 'UTF8'))`
    return { headers, takeAway: () => it.http.stores.sql(`update token set ${text} where hash = ${hash}`) }
  }
const byCookie =
  (text: string): Kind =>
  async (it, holder) => {
    const { hash, headers } = await withCookie(it, holder)
    return { headers, takeAway: () => it.http.stores.sql(`update sign_in set ${text} where hash = $1`, [hash]) }
  }
const bySigningOut =
  (path: string): Kind =>
  async (it, holder) => {
    const { headers } = await withCookie(it, holder)
    return { headers, takeAway: () => it.http.ask(path, { method: 'POST', key: null, headers }) }
  }
const byPassword: Kind = async (it, holder) => {
  const { account, headers } = await withCookie(it, holder)
  const set = () => it.http.owner.passwords.set(account, `${holder.person}@example.org`, 'a long enough password')
  return { headers, takeAway: set }
}
const bySubject: Kind = async (it, holder) => {
  const { account, headers } = await withCookie(it, holder)
  const { subjects } = it.http.owner
  const subject = randomUUID()
  await subjects.link('i', subject, account)
  return { headers, takeAway: () => subjects.unlink('i', subject) }
}
/** Somebody who holds no term: the office of the holder is theirs by a claim alone. */
const byClaim: Kind = async (it, { office }) => {
  const [person, value] = [`claimed-${randomUUID()}`, randomUUID()]
  const { hash, headers } = await withCookie(it, { person })
  const { sql } = it.http.stores
  const given = { claim: 'group', value }
  await mapClaim(
    it.http.stores,
    it.id,
    given,
    foundingOf().offices.find(({ id }) => id === office)!,
  )
  await sql("update sign_in set issuer = 'i', claims = $2 where hash = $1", [hash, JSON.stringify({ group: value })])
  return { headers, takeAway: () => sql('delete from mapped_claim where value = $1', [value]) }
}
const byRow =
  (table: 'account' | 'term', taken: string, given: string): Kind =>
  async (it, holder) => {
    const { headers } = await withToken(it, holder)
    const change = (text: string) =>
      it.http.stores.sql(`update ${table} set ${text} where commission = $1 and person = $2`, [it.id, holder.person])
    return { headers, takeAway: () => change(taken), giveBack: () => change(given) }
  }

/** Every way in which somebody's right to listen ends. */
export const waysOut: Readonly<Record<string, Kind>> = {
  'the token is revoked': byToken('revoked_at = now()'),
  'the token expires': byToken('expires_at = now()'),
  'they sign out': bySigningOut('sign-out'),
  'they sign out everywhere': bySigningOut('sign-out-everywhere'),
  'the sign-in is not used for too long': byCookie('idle_ends_at = now()'),
  'the sign-in has lasted long enough': byCookie('ends_at = now()'),
  'their password is set anew': byPassword,
  'what an issuer calls them means nobody any more': bySubject,
  'the claim by which they hold an office is mapped no more': byClaim,
  'the account is closed': byRow('account', 'disabled_at = now()', 'disabled_at = null'),
  'the term of office ends': byRow('term', "until_on = '2027-01-01'", 'until_on = null'),
}

/** Ends the streams of so many at once, each in its own way and moment; milliseconds from then to the end of each. */
export async function revoke(it: LiveScene, count: number, waits: () => Promise<unknown>): Promise<number[]> {
  const ways = Object.values(waysOut)
  const rights = await Promise.all(
    Array.from({ length: count }, (_, index) => ways[index % ways.length]!(it, holders[index]!)),
  )
  const streams = await Promise.all(rights.map(({ headers }) => it.listenWith(headers)))
  const delays = await Promise.all(
    streams.map(async (stream, index) => {
      await stream.heard(1)
      await waits()
      const since = performance.now()
      await rights[index]!.takeAway()
      return stream.ended(since)
    }),
  )
  for (const { giveBack } of rights) await giveBack?.()
  return delays
}
