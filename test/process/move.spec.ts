import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openHouse, type House } from '../support/house.js'
import { dates, trainingSession, type TrainingSession } from '../support/training-session.js'

let house: House
beforeAll(async () => {
  house = await openHouse({ now: '2027-11-01T09:00:00Z' })
  await house.startWorker()
}, 120_000)
afterAll(() => house.close())

const because = { authority: 'The chair, by letter', reason: { text: 'At the request of the part' } }
const extend = (stage: string, body: string, on: string) => ({
  type: 'GrantExtension',
  stage,
  body,
  until: { on, time: '17:00' },
  ...because,
})
const moving = { type: 'MoveSession', opening: { kind: 'firm', on: '2028-05-09', time: '10:00' }, ...because }

const isOfTour = (line: string): boolean => line.startsWith('first-tour')

/** Three extensions are granted and one date is fixed by hand; Alder alone works. */
async function prepared(): Promise<TrainingSession> {
  const told = await trainingSession(house)
  await told.commission.advance('2028-01-14T09:00:00Z')
  await told.act(extend('proposals', 'birch', '2028-02-04'))
  // Cedar's comments come after the package must be out.
  await told.act({ type: 'GrantWaiver', stage: 'package', moment: 'due', ...because })
  await told.act(extend('first-tour', 'cedar', '2028-04-09'))
  await told.act(extend('delegations', 'maple', '2028-04-20'))
  await told.act({ type: 'FixDate', stage: 'invitation-reply', moment: 'due', on: '2028-04-14', ...because })
  await told.commission.advance('2028-01-20T09:00:00Z')
  await told.propose()
  await told.commission.advance('2028-02-06T09:00:00Z')
  await told.draft()
  await told.commission.advance('2028-03-17T09:00:00Z')
  return told
}

const parts = ['alder', 'birch', 'cedar', 'elm', 'fir', 'maple']
const but = (...away: string[]) => parts.filter((part) => !away.includes(part))
/** Seven days before the due a calendar notice, three days before it a courtesy reminder. */
const both = (stage: string, to: readonly string[], [seven, three]: readonly [string, string], due: string) =>
  to.flatMap((part) => [`${stage} ${part} L0 ${seven} for ${due}`, `${stage} ${part} L1 ${three} for ${due}`])

/**
 * Before the move, with T on 27 April 2028. Proposals: T−90 = 28 January; Alder has proposed, Birch has until 4
 * February. Drafts: T−75 = 12 February; Alder drafts on the 6th. Nothing of session I is to be reported on.
 */
const before = [
  ...both('proposals', but('alder', 'birch'), ['2028-01-21', '2028-01-25'], '2028-01-28'),
  ...both('proposals', ['birch'], ['2028-01-28', '2028-02-01'], '2028-02-04'),
  'drafts alder L0 2028-02-05 for 2028-02-12',
]
/** First tour: T−35 = 23 March. Cedar has until 9 April; 2 April is a holiday of Cedar, it is reminded on the 3rd. */
const ofCedar = both('first-tour', ['cedar'], ['2028-04-03', '2028-04-06'], '2028-04-09')
/** T−20 would be 7 April: fixed by hand, it is the 14th. */
const fixed = both('invitation-reply', parts, ['2028-04-07', '2028-04-11'], '2028-04-14')

describe('session II of the training commission', () => {
  test('not moved, it reminds by the plan that was first drawn', async () => {
    const told = await prepared()
    await told.commission.advance('2028-04-26T09:00:00Z')
    expect(await told.sent('secretary')).toEqual(
      [
        ...before,
        ...both('first-tour', but('cedar'), ['2028-03-16', '2028-03-20'], '2028-03-23'),
        ...ofCedar,
        ...fixed,
        // T−10 = 17 April; Maple has until the 20th.
        ...both('delegations', but('maple'), ['2028-04-10', '2028-04-14'], '2028-04-17'),
        ...both('delegations', ['maple'], ['2028-04-13', '2028-04-17'], '2028-04-20'),
      ].sort(),
    )
  }, 120_000)

  test('moved by twelve days, it reminds by the new plan: what was granted and fixed stays, what was sent is sent', async () => {
    const told = await prepared()
    const preview = await told.preview(moving)
    await told.act(moving)
    await told.commission.advance('2028-05-08T09:00:00Z')
    expect(dates(preview, 'due', 'first-tour', 'invitation-reply', 'delegations')).toEqual([
      'delegations 2028-04-17 → 2028-04-29',
      'delegations maple 2028-04-20 → 2028-04-29',
      'first-tour 2028-03-23 → 2028-04-04',
    ])
    expect(preview.effect?.sent.map(({ duty, level }) => `${duty} ${level}`).filter(isOfTour)).toEqual(
      but('cedar').map((part) => `first-tour/1/${part} L0`),
    )
    expect(preview.effect?.minima).toEqual([])
    expect(preview.effect?.stays.filter(({ because }) => because !== 'done')).toEqual([
      { stage: 'first-tour', body: 'cedar', because: 'extended' },
      { stage: 'invitation-reply', moment: 'due', because: 'fixed' },
    ])
    expect(
      preview.notices.flatMap(({ notice: { kind, body, role } }) => (role === 'secretary' ? [`${kind} ${body}`] : [])),
    ).toEqual(parts.map((part) => `SessionMoved ${part}`))
    expect(await told.sent('secretary')).toEqual(
      [
        ...before,
        // By the old plan, the day before the move.
        ...but('cedar').map((part) => `first-tour ${part} L0 2028-03-16 for 2028-03-23`),
        // T−35 = 4 April.
        ...both('first-tour', but('cedar'), ['2028-03-28', '2028-04-01'], '2028-04-04'),
        ...ofCedar,
        // T−28 = 11 April; it begins when Cedar's time is over, and of what has passed by then only the last is sent.
        'consolidated-table alder L1 2028-04-09 for 2028-04-11',
        ...fixed,
        // T−10 = 29 April: later than what Maple was granted.
        ...both('delegations', parts, ['2028-04-22', '2028-04-26'], '2028-04-29'),
      ].sort(),
    )
  }, 120_000)
})
