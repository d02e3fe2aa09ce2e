import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { journalled } from '../support/expect-problem.js'
import { bringHttp, type Http } from '../support/http-commission.js'
import { listedCommands, listedRoutes, moments } from '../support/policy.js'
import { compareFields } from '../support/policy-fields.js'
import { PolicyMatrix } from '../support/policy-matrix.js'
import { PolicyStory } from '../support/policy-story.js'
import { servedBy } from '../support/served-routes.js'

let http: Http
let story: PolicyStory
let matrix: PolicyMatrix
const started = performance.now()
beforeAll(async () => {
  http = await bringHttp()
  story = await PolicyStory.begin(http)
  matrix = new PolicyMatrix(http, story)
}, 300_000)
afterAll(async () => {
  await http.stop()
  const seconds = ((performance.now() - started) / 1_000).toFixed(0)
  console.log(
    `policy matrix: ${String(matrix.cells)} cells, ${seconds} s, ${String(matrix.differences.length)} differences`,
  )
}, 60_000)

/** By the description of the interface: `POST /api/v1/sessions/{id}/commands FirmUp`. */
async function servedCommands(): Promise<string[]> {
  const { paths } = (await http.ask('openapi.json')).json
  return Object.keys(paths).flatMap((path) => {
    const schema = paths[path].post?.requestBody?.content['application/json'].schema
    const types = [schema ?? {}, ...(schema?.oneOf ?? [])].map(
      (one) => one.properties?.type?.const as string | undefined,
    )
    return types.flatMap((type) => (type === undefined ? [] : [`POST ${path} ${type}`]))
  })
}
const once = (all: readonly string[]) => [...new Set(all)].sort()

describe('the table', () => {
  test('has a row for every route that is served, and for no other', () => {
    expect(once(listedRoutes)).toEqual(once(servedBy(http.api)))
  })

  test('has a row for every act that is taken, and for no other', async () => {
    expect(once(listedCommands)).toEqual(once(await servedCommands()))
  })
})

describe.each(moments)('%s', (moment) => {
  let before = 0
  beforeAll(async () => {
    await story.reach(moment)
    before = matrix.differences.length
  }, 60_000)
  const found = () => matrix.differences.slice(before)

  test('who reads what is what the table says', async () => {
    await matrix.read(moment)
    expect(found()).toEqual([])
  }, 300_000)

  test('who may do what is what the table says, and trying it leaves nothing behind', async () => {
    const entries = await journalled(http)
    await matrix.act(moment)
    expect(found()).toEqual([])
    expect(await journalled(http)).toBe(entries)
  }, 600_000)

  test('what is shown to one who reads is shown to all, but for the fields that the table names', () => {
    compareFields(matrix, story, moment)
    expect(found()).toEqual([])
  })

  test('what a resource says may be done is what may be done', () => {
    matrix.listed(moment)
    expect(found()).toEqual([])
  })

  test('what is not theirs is refused where it is not only tried, and leaves nothing behind', async () => {
    const entries = await journalled(http)
    await matrix.refuse(moment)
    expect(found()).toEqual([])
    expect(await journalled(http)).toBe(entries)
  }, 60_000)
})
