import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openHouse, type House } from '../support/house.js'
import { dates, trainingSession, type TrainingSession } from '../support/training-session.js'

let house: House
beforeAll(async () => {
  house = await openHouse({ now: '2027-11-01T09:00:00Z' })
  await house.startWorker()
}, 120_000)
afterAll(() => house.close())

/** The plenary is held on Thursday, 27 April 2028: three dispatches are due 5, 10 and 20 working days after it. */
async function held(): Promise<TrainingSession> {
  const told = await trainingSession(house)
  await told.commission.advance('2028-04-27T05:00:10Z')
  await told.commission.sit(told.session)
  await told.commission.advance('2028-04-28T09:00:00Z')
  return told
}

const decreed = {
  type: 'ImportCalendar',
  days: [
    { state: 'training', date: '2028-05-01', kind: 'holiday', name: 'First of May' },
    { state: 'training', date: '2028-05-03', kind: 'holiday', name: 'Day of the Commission' },
  ],
  source: 'Decree of 27.04.2028',
}
const redrawing = { type: 'RedrawPlan', authority: 'The chair, by letter', reason: { text: 'Two new holidays' } }

const dispatches = ['extracts', 'certified-copies', 'submission-upwards']
const sent = async (told: TrainingSession): Promise<string[]> =>
  (await told.sent('secretariatOfficer')).filter((line) => dispatches.includes(line.split(' ')[0] ?? ''))

/** Sent seven days before 4 May, when nobody knew of the holidays. */
const before = 'extracts secretariat L0 2028-04-27 for 2028-05-04'

describe('two holidays more in the calendar of the seat', () => {
  test('do not exist where nobody decrees them: 4, 11 and 25 May', async () => {
    const told = await held()
    await told.commission.advance('2028-05-30T09:00:00Z')
    expect(await sent(told)).toEqual([
      'certified-copies secretariat L0 2028-05-04 for 2028-05-11',
      'certified-copies secretariat L1 2028-05-08 for 2028-05-11',
      before,
      'extracts secretariat L1 2028-05-01 for 2028-05-04',
      'submission-upwards secretariat L0 2028-05-18 for 2028-05-25',
      'submission-upwards secretariat L1 2028-05-22 for 2028-05-25',
    ])
  }, 120_000)

  test('change nothing of a running session until its plan is drawn anew; then 8, 15 and 29 May', async () => {
    const told = await held()
    await told.act(decreed, told.commission.self)
    await told.commission.quiet()
    const preview = await told.preview(redrawing)
    expect(dates(preview, 'due', ...dispatches)).toEqual([
      'certified-copies 2028-05-11 → 2028-05-15',
      'extracts 2028-05-04 → 2028-05-08',
      'submission-upwards 2028-05-25 → 2028-05-29',
    ])
    expect(preview.effect?.sent.map(({ duty, level }) => `${duty} ${level}`)).toEqual(['extracts/1/secretariat L0'])
    await told.act(redrawing)
    await told.commission.advance('2028-05-30T09:00:00Z')
    expect(await sent(told)).toEqual([
      'certified-copies secretariat L0 2028-05-08 for 2028-05-15',
      'certified-copies secretariat L1 2028-05-12 for 2028-05-15',
      before,
      // Seven days before it is the First of May: the secretariat is reminded on the day after.
      'extracts secretariat L0 2028-05-02 for 2028-05-08',
      'extracts secretariat L1 2028-05-05 for 2028-05-08',
      'submission-upwards secretariat L0 2028-05-22 for 2028-05-29',
      'submission-upwards secretariat L1 2028-05-26 for 2028-05-29',
    ])
  }, 120_000)
})
