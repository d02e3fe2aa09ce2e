import type { Told } from '../http-commission.js'
import { type Place, protectedPlaces } from './places.js'
import { type Known, type Sample, samplesOf } from './samples.js'
import type { Siege } from './siege.js'

/** What somebody may ask, by the address to which it is sent. */
export interface HostileAct {
  readonly url: string
  readonly sample: Sample
}
const offices = [
  'secretariat.commissionSecretary',
  'birch.secretary',
  'plenary.chair',
  'working-group.workingGroupSecretary',
  'birch.head',
  'standardization.councilSecretary',
  'chairs-office.chairsOffice',
] as const
export type Office = (typeof offices)[number]

/** A sample of every act on the streams of the commission at work; `known` says what is named in it. */
export async function actsOn(siege: Siege, known: Known, more: Readonly<Record<string, string>> = {}) {
  const { it } = siege
  const ids: Record<string, string> = { commission: it.id, session: it.session, document: it.document, ...more }
  Object.assign(ids, { consultation: it.review, sitting: it.sitting, decision: it.decision })
  const named: Known = { item: it.item, stage: 'review', body: 'working-group', part: 'birch', clause: '1', ...known }
  return (await protectedPlaces(siege)).flatMap((place): HostileAct[] =>
    place.body ? samplesOf(place.body, named).map((sample) => ({ url: urlOf(place, ids), sample })) : [],
  )
}

const urlOf = ({ path }: Place, ids: Readonly<Record<string, string>>) =>
  path.replace('{id}', ids[/\/(\w+)s\/\{id\}/.exec(path)?.[1] ?? ''] ?? '')

/** What would come of it; `said` is what was sent, which a problem may repeat. */
export async function preview(siege: Siege, url: string, office: Office, body: unknown, said: string) {
  const { it, http } = siege
  const as = url.endsWith('/commissions') ? http.administrator : it.tokens[office]!
  const headers = { 'x-request-id': 'r' }
  const told: Told = await http.ask(`${url}?dryRun=true`, { as, body: body as object, key: null, headers })
  return siege.look(told, said)
}

/** The first office that may act so; of an act that is nobody's, any. */
export async function officeFor(siege: Siege, { url, sample }: HostileAct): Promise<Office> {
  for (const office of offices)
    if ((await preview(siege, url, office, sample.body, '')).json?.code !== 'act.notPermitted') return office
  return offices[0]
}
