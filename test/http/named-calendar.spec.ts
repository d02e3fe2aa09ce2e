import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { procedureEditions } from '@plenary/data'
import { firm, imports } from '../support/calendar-scene.js'
import { expectProblem } from '../support/expect-problem.js'
import { bringHttp, deliver, found, foundingOf, type Http } from '../support/http-commission.js'

let http: Http
beforeAll(async () => {
  http = await bringHttp()
}, 120_000)
afterAll(() => http.stop(), 60_000)

const three = procedureEditions['three-stages']!
/** Proposals are due ten working days before the opening, as that calendar counts them. */
const countedBy = (calendar: string) => ({
  ...three,
  id: `by-${calendar}`,
  stages: three.stages.map((stage) =>
    stage.id === 'proposals'
      ? { ...stage, due: { anchor: 'opening', offset: -10, unit: 'wd', mark: 'A', calendar } }
      : stage,
  ),
})

test('rules count by the holidays of the host, and by those of the seat while none is known', async () => {
  const { id, tokens } = await found(http, { ...foundingOf(), procedure: countedBy('host') })
  const as = tokens['secretariat.commissionSecretary']!
  await http.ask(`commissions/${id}/commands`, { as, body: imports('cedar,2028-05-15,holiday,Cedar Day') })
  const due = async (body: object) => {
    const { json } = await http.ask(`commissions/${id}/sessions`, { as, body })
    const [{ founding }] = json.events as [{ founding: { id: string; bodies: { id: string; calendar?: string }[] } }]
    await deliver(http)
    const plan = await http.ask(`sessions/${founding.id}/plan`, { as })
    const [{ moments }] = plan.json.stages as [{ moments: { moment: string; derivation: string }[] }]
    return moments.find(({ moment }) => moment === 'due')!.derivation
  }
  // Before Tuesday 23.05.2028: 22, 19, 18, 17, 16, 15, 12, 11, 10, 09; without the 15th: 08.
  expect(await due(firm('2028-05-23'))).toBe(
    'T−10 working days (assumed): opening 23.05.2028 10:00 Moscow → 09.05.2028, a Tuesday; working day, calendar of the seat',
  )
  expect(await due({ ...firm('2028-05-23'), host: 'cedar' })).toMatch(
    /→ 08\.05\.2028, a Monday; working day, calendar of the host$/,
  )
})

test('rules that name a calendar of which there is no table are refused where they are proposed', async () => {
  const { id, tokens } = await found(http)
  const as = tokens['secretariat.commissionSecretary']!
  const propose = (calendar: string) =>
    http.ask(`commissions/${id}/commands`, { as, body: { type: 'ProposeEdition', procedure: countedBy(calendar) } })
  expectProblem(await propose('nix'), 422, 'procedure.faulty', {
    details: {
      faults: [{ code: 'unknownCalendar', other: 'nix', pointer: '/stages/0/due/calendar', stage: 'proposals' }],
    },
  })
  expect((await propose('kazakhstan')).status).toBe(200)
})
