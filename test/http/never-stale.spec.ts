import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { createApi } from '@plenary/api'
import { almanacOf } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { cycle, type Cycle, until } from '../support/http-cycle.js'
import { bringHttp, type Http, tokenFor } from '../support/http-commission.js'
import { holders, waysOut } from '../support/revoking.js'

const officer = 'secretariat.secretariatOfficer'

let http: Http
let it: Cycle
let reads: NestFastifyApplication
let paths: readonly string[]
beforeAll(async () => {
  http = await bringHttp()
  it = await cycle(http)
  reads = await another()
  paths = [
    ...[`commissions/${it.id}`, `sessions/${it.session}`, `sessions/${it.session}/agenda`],
    ...[`documents/${it.document}`, `sittings/${it.sitting}`, `decisions/${it.decision}`],
  ]
}, 120_000)
afterAll(async () => {
  await reads.close()
  await http.stop()
}, 60_000)

/** Another process than the one that acts: nobody tells it of what was done. */
async function another(): Promise<NestFastifyApplication> {
  const now = () => http.clock.now
  return createApi(http.stores.open('api', { aggregates, almanac: almanacOf(calendars), now }), { now })
}

const get = (api: NestFastifyApplication, path: string, headers: Record<string, string>) =>
  api.inject({ url: `/api/v1/${path}`, headers })

const bearer = (office: string) => ({ authorization: `Bearer ${it.tokens[office]!}` })

describe('what a reader has', () => {
  const known = new Map<string, { tag: string; body: string }>()

  /** What they know after asking whether it still stands. */
  async function told(path: string): Promise<string> {
    const last = known.get(path)
    const answer = await get(reads, path, { ...bearer(officer), ...(last && { 'if-none-match': last.tag }) })
    if (answer.statusCode === 304) return last!.body
    known.set(path, { tag: String(answer.headers.etag), body: answer.body })
    return answer.body
  }
  const anew = async () => {
    const api = await another()
    const found = new Map<string, string>()
    for (const path of paths) found.set(path, (await get(api, path, bearer(officer))).body)
    await api.close()
    return found
  }
  const changes: Readonly<Record<string, () => Promise<unknown>>> = {
    'a part is recorded as absent': () =>
      it.act('secretariat.commissionSecretary', `sittings/${it.sitting}/commands`, {
        ...{ type: 'RecordAttendance', part: 'elm', attendance: 'absent' },
      }),
    'a part adds a version of a document': () =>
      it.act('alder.secretary', `documents/${it.document}/commands`, {
        ...{ type: 'AddVersion', sha256: 'b'.repeat(64), bytes: 6, language: 'ru' },
      }),
    'what was told of it arrives': () => it.quiet(),
    'an instruction is registered with the commission': () =>
      it.act('secretariat.commissionSecretary', `commissions/${it.id}/commands`, {
        ...{ type: 'RegisterInstruction', title: { en: 'T' }, body: 'superior-council', source: 'S', mark: 'A' },
      }),
    'time passes a due': () => until(http, it.id, Date.UTC(2028, 2, 5)),
  }

  test.each(Object.keys(changes))('is never said to stand when %s in another process', async (change) => {
    for (let time = 0; time < 3; time++) for (const path of paths) await told(path)
    const before = await anew()
    await changes[change]!()
    const after = await anew()
    expect(paths.some((path) => after.get(path) !== before.get(path))).toBe(true)
    for (const path of paths) expect(await told(path)).toBe(after.get(path))
  })

  test('is said to stand while it does, but of a commission, which a day alone changes', async () => {
    for (let time = 0; time < 3; time++) for (const path of paths) await told(path)
    const [commission, ...others] = paths
    expect((await get(reads, commission!, bearer(officer))).headers.etag).toBeUndefined()
    for (const path of others) {
      const { tag } = known.get(path)!
      const answer = await get(reads, path, { ...bearer(officer), 'if-none-match': tag })
      expect([path, answer.statusCode, answer.body]).toEqual([path, 304, ''])
    }
  })
})

describe('who reads over and over', () => {
  const holder = holders.find(({ office }) => office === 'cedar.head')!
  const read = async (headers: Record<string, string>) =>
    (await get(reads, `sessions/${it.session}/agenda`, headers)).statusCode

  test.each(Object.keys(waysOut))('is told nothing by the very next read when %s', async (way) => {
    const right = await waysOut[way]!({ http, id: it.id } as never, holder)
    for (let time = 0; time < 4; time++) expect(await read(right.headers)).toBe(200)
    await right.takeAway()
    expect(way.startsWith('the claim') ? [403] : [401, 404]).toContain(await read(right.headers))
    await right.giveBack?.()
  })

  test('is told nothing when their credential has ended by time alone, and nothing was written since', async () => {
    const { sql } = http.stores
    const token = await tokenFor(http.owner, holder.person, it.id)
    const hash = `sha256(convert_to('${token}', 'UTF8'))`
    await sql(`update token set expires_at = clock_timestamp() + interval '500 ms' where hash = ${hash}`)
    const statuses = new Set<number>()
    for (;;) {
      const [is] = await sql<{ over: boolean }>(`select expires_at <= now() as over from token where hash = ${hash}`)
      const status = await read({ authorization: `Bearer ${token}` })
      if (is!.over) {
        expect(status).toBe(401)
        break
      }
      statuses.add(status)
    }
    expect(statuses).toContain(200)
  })
})
