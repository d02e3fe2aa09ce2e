import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Controller, Get } from '@nestjs/common'
import { bringHttp, found, foundingOf, type Http, tokenFor } from '../support/http-commission.js'

/** A route that somebody forgot to say anything about. */
@Controller('api/v1')
class Forgotten {
  @Get('forgotten')
  secret() {
    return 'secret'
  }
}

let http: Http
let commission: Awaited<ReturnType<typeof found>>
beforeAll(async () => {
  http = await bringHttp({ controllers: [Forgotten] })
  commission = await found(http)
}, 120_000)
afterAll(() => http.stop(), 60_000)

describe('who holds several offices', () => {
  const both = ['standardization.councilSecretary', 'birch.secretary']
  let as: string
  let founded: string
  beforeAll(async () => {
    const founding = foundingOf()
    const person = founding.terms.find(({ office }) => office === both[0])!.person
    const terms = founding.terms.map((term) => (term.office === both[1] ? { ...term, person } : term))
    founded = (await found(http, { ...founding, terms })).id
    as = await tokenFor(http.owner, person, founded)
  })
  const asked = (office?: string) =>
    http.ask(`commissions/${founded}`, { as, headers: office === undefined ? {} : { 'x-office': office } })

  test('names the one to act in, and is told which there are', async () => {
    const { status, json } = await asked()
    expect([status, json.code]).toEqual([403, 'office.needed'])
    expect(json.details.offices.map(({ id }: { id: string }) => id).sort()).toEqual([...both].sort())
    expect((await asked(both[1])).status).toBe(200)
    expect((await asked('plenary.chair')).json.code).toBe('office.notHeld')
  })

  test('holds none before the term begins', async () => {
    const { now } = http.clock
    http.clock.now = Date.parse('2026-12-31T20:59:59Z')
    expect((await asked(both[0])).json.code).toBe('office.none')
    http.clock.now += 1000
    expect((await asked(both[0])).status).toBe(200)
    http.clock.now = now
  })

  test('does not leave the office that a token is bound to', async () => {
    const office = 'birch.secretary'
    const { id, tokens } = commission
    const status = async (named: string) =>
      (await http.ask(`commissions/${id}`, { as: tokens[office]!, headers: { 'x-office': named } })).status
    expect([await status(office), await status('birch.head')]).toEqual([200, 403])
  })
})

describe('the guard', () => {
  test('lets nobody through to a route that does not say whom it is for', async () => {
    for (const as of [http.administrator, commission.tokens['plenary.chair']!]) {
      const told = await http.ask('forgotten', { as })
      expect([told.status, told.json.code]).toEqual([403, 'act.notPermitted'])
    }
  })

  test('decides the same of an address in every spelling', async () => {
    const right = `/api/v1/commissions/${commission.id}/register`
    const spellings = [
      right,
      `${right}/`,
      `/${right}`,
      right.replace('/v1', '//v1'),
      right.replace('commissions', 'Commissions'),
      right.replace('commissions', '%63ommissions'),
      right.replace('commissions', 'x/../commissions'),
      right.replace('commissions', 'x/%2e%2e/commissions'),
      right.replace('/commissions', '%2Fcommissions'),
      right.replace('/commissions/', '/commissions;a=b/'),
      `${right}?x=1`,
      `${right}#x`,
      `${right}%00`,
      right.toUpperCase(),
      `http://other.example${right}`,
    ]
    for (const url of spellings)
      for (const method of ['GET', 'HEAD'] as const) {
        const open = await http.ask(url, { method })
        expect([url, [400, 401, 404].includes(open.status), open.text.includes('items')]).toEqual([url, true, false])
        const closed = await http.ask(url, { method, as: commission.tokens['secretariat.administrator']! })
        expect([url, [400, 403, 404].includes(closed.status)]).toEqual([url, true])
      }
  })

  test('is not passed by another method', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)
      expect((await http.ask(`commissions/${commission.id}`, { method })).status).toBe(404)
  })
})
