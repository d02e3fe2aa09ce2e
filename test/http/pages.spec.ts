import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aggregates } from '@plenary/domain'
import { expectProblem } from '../support/expect-problem.js'
import { bringHttp, type Http } from '../support/http-commission.js'
import { cycle, type Cycle } from '../support/http-cycle.js'

let http: Http
let it: Cycle
beforeAll(async () => {
  http = await bringHttp()
  it = await cycle(http)
}, 120_000)
afterAll(() => http.stop(), 60_000)

const secretary = 'secretariat.commissionSecretary'
const nowhere = '99999999-9999-4999-8999-999999999999'
const cursorOf = (key: string) => Buffer.from(key).toString('base64url')
/** The lists by pages: who reads them, where, and a cursor that there may be. */
const lists = () => [
  { path: 'commissions', as: http.administrator, fits: `["${nowhere}"]` },
  { path: `commissions/${it.id}/register`, as: it.tokens[secretary]!, fits: `[0,"${nowhere}"]` },
  { path: `commissions/${it.id}/follow-up`, as: it.tokens[secretary]!, fits: `["${nowhere}","1"]` },
  { path: `commissions/${it.id}/journal`, as: it.tokens[secretary]!, fits: '[3]' },
  { path: `sessions/${it.session}/documents`, as: it.tokens[secretary]!, fits: `["${nowhere}"]` },
  { path: `sessions/${it.session}/notices`, as: it.tokens[secretary]!, fits: '[0,"x/y"]' },
]
const forged = [
  ...['[1.5]', '[1e400]', '[-1]', '["x"]', '[null]', '[]', '{}', '7', 'null', '"x"', '[0,0]', '["x","x"]', '[1,2,3]'],
  ...[`[1e400,"${nowhere}"]`, `[-1,"${nowhere}"]`, '[0,"x"]x', '[0.5,"x"]', '[0,"a\\u0000b"]', '[0,"\\ud800"]'],
  ...[`["${nowhere}","a\\u0000b"]`, `["${nowhere}","\\ud800"]`, '["x","1"]', '[9007199254740993]', '[[0],"x"]'],
]

test('a cursor that no page has given is refused by every list, whatever it holds', async () => {
  for (const { path, as, fits } of lists()) {
    expect({ path, status: (await http.ask(`${path}?after=${cursorOf(fits)}`, { as })).status }).toEqual({
      path,
      status: 200,
    })
    for (const key of forged) {
      const told = await http.ask(`${path}?after=${cursorOf(key)}`, { as })
      expectProblem(told, 400, 'query.malformed', { details: { parameters: ['after'] } })
    }
  }
})

test('what was made anew from the journal is answered anew, and not as it was kept before', async () => {
  const as = it.tokens[secretary]!
  const { journal } = http.stores.open('owner', { aggregates })
  const title = async (headers: Record<string, string> = {}) => {
    const { status, json, headers: sent } = await http.ask(`documents/${it.document}`, { as, headers })
    return { status, title: json?.title.en as string, tag: String(sent.etag) }
  }
  // Made anew first, so that the API reads what is spoilt after it.
  await journal.rebuild(it.document)
  const forge = `update stream set state = replace(state, 'Exchange of catalogues', 'Forged') where id = $1`
  await http.stores.sql(forge, [it.document])
  const forged = await title()
  expect(forged).toMatchObject({ status: 200, title: 'Forged' })
  expect(await title({ 'if-none-match': forged.tag })).toMatchObject({ status: 304 })
  await journal.rebuild(it.document)
  const anew = { status: 200, title: 'Exchange of catalogues' }
  expect(await title({ 'if-none-match': forged.tag })).toMatchObject(anew)
})
