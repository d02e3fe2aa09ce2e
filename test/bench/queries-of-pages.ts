import { createApi } from '@plenary/api'
import { almanacOf } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { openStore } from '@plenary/store'
import { bringHttp, type Http } from '../support/http-commission.js'
import { cycle, type Cycle } from '../support/http-cycle.js'
import { servedBy } from '../support/served-routes.js'
import type { Figure, Reading } from './figure.js'
import { multiply } from './many-rows.js'
import { TripCounter } from './trip-counter.js'

const many = 10_000
/** What is answered without a look into the database, to nobody in particular, or without an end, is no page. */
const noPage = /sign-in|openapi|procedure-schema|health|docs|metrics|events/

/** Queries of each route that answers a page, counted on the socket, with few items and with many. */
export const queriesOfPages: Figure = {
  id: 'P13',
  goal: 5,
  async measure() {
    const http = await bringHttp()
    try {
      const it = await cycle(http)
      const { desk } = (await http.ask(`sessions/${it.session}`, { as: it.tokens['birch.secretary']! })).json
      const few = await count(http, it, desk)
      await multiply(http.stores, it, many)
      return [readingOf(few, await count(http, it, desk))]
    } finally {
      await http.stop()
    }
  },
}
type Counts = ReadonlyMap<string, number>

/** Each page is asked of a process that has just begun, and so has nothing at hand. */
async function count(http: Http, it: Cycle, desk: string): Promise<Counts> {
  const counter = await TripCounter.before(http.stores.url)
  const store = openStore({
    ...{ url: counter.url, role: 'api', entranceUrl: counter.url },
    ...{ aggregates, almanac: almanacOf(calendars), now: () => http.clock.now },
  })
  const api = await createApi(store, { now: () => http.clock.now })
  const counts = new Map<string, number>()
  try {
    for (const route of servedBy(api).filter((one) => one.startsWith('GET') && !noPage.test(one))) {
      const { url, token } = asking(route.slice('GET '.length), it, desk, http.administrator)
      const before = counter.queries
      const { statusCode, body } = await api.inject({ url, headers: { authorization: `Bearer ${token}` } })
      if (statusCode !== 200) throw new Error(`${url}: ${body.slice(0, 300)}`)
      counts.set(route, counter.queries - before)
    }
    return counts
  } finally {
    await api.close()
    await store.close()
    counter.close()
  }
}

/** Every `{id}` is one of a commission in its sitting; the office is one that reads there. */
function asking(path: string, it: Cycle, desk: string, administrator: string) {
  const { id, session, document, tour, sitting, decision, item } = it
  const ids = { commissions: id, sessions: session, documents: document, consultations: tour, sittings: sitting }
  const all: Record<string, string> = { ...ids, decisions: decision, desks: desk }
  const url = path.replace(/(\w+)\/\{id\}/, (_, kind: string) => `${kind}/${all[kind] ?? ''}`)
  const queries = { '/explain': `?item=${item}`, '/text': '?of=icmec', '/diff': '?from=board&to=icmec' }
  const [, query = ''] = Object.entries(queries).find(([end]) => path.endsWith(end)) ?? []
  const office = path.includes('/desks/') ? 'birch.secretary' : 'secretariat.commissionSecretary'
  return { url: url + query, token: path === '/api/v1/commissions' ? administrator : (it.tokens[office] ?? '') }
}

function readingOf(few: Counts, lots: Counts): Reading {
  const most = Math.max(...few.values(), ...lots.values())
  const most10k = [...lots].filter(([, queries]) => queries === most).map(([route]) => route)
  const others = [...lots].filter(([route, queries]) => few.get(route) !== queries)
  const told = others.map(([route, queries]) => `${route} ${String(few.get(route))} -> ${String(queries)}`)
  return {
    // A page that needs more where there is more falls short, however few it needs.
    ratio: others.length > 0 ? Infinity : most,
    values: `queries at most, of ${String(lots.size)} pages (${most10k.join(', ')}); with 10 items and with ${many}: ${
      told.length > 0 ? told.join(', ') : 'the same'
    }`,
  }
}
