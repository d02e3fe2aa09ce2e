import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { replyPositions } from './position.js'
import type { TourRule } from './decision-rules.js'
import { tourOutcome } from './tour.js'

const asked = ['alder', 'birch', 'cedar', 'elm', 'fir', 'maple']
const notPresented: TourRule = { silence: 'notPresented', article: 'Rule 5', mark: 'A' }
const consent: TourRule = { silence: 'consent', mark: 'A' }
const replies = { alder: 'consent', birch: 'consentWithReservation', cedar: 'moreTime', elm: 'objection' } as const

describe('a tour of approval', () => {
  test('names every group; who did not reply has not presented a position', () => {
    expect(tourOutcome(notPresented, { asked, replies, undelivered: ['maple'] })).toEqual({
      groups: {
        consent: ['alder'],
        consentWithReservation: ['birch'],
        abstain: [],
        notInterested: [],
        notParticipating: [],
        objection: ['elm'],
        moreTime: ['cedar'],
        consentWithComments: [],
        amendment: [],
      },
      silent: ['fir'],
      undelivered: ['maple'],
      notPresented: ['fir', 'maple'],
      consentBySilence: [],
      article: 'Rule 5',
    })
  })
  test('where silence is consent, it is so only for whom the text reached', () => {
    const outcome = tourOutcome(consent, { asked, replies, undelivered: ['maple'] })
    expect(outcome).toMatchObject({
      silent: ['fir'],
      undelivered: ['maple'],
      notPresented: ['maple'],
      consentBySilence: ['fir'],
    })
    expect(outcome).not.toHaveProperty('article')
  })
  test('who has replied was reached, whatever the proof of delivery says', () => {
    expect(tourOutcome(notPresented, { asked, replies, undelivered: ['alder'] })).toMatchObject({
      groups: { consent: ['alder'] },
      undelivered: [],
    })
  })
  test('a reply of a part that was not asked is in no group', () => {
    const outcome = tourOutcome(notPresented, { asked: ['alder'], replies, undelivered: ['birch'] })
    expect(outcome).toMatchObject({ groups: { consent: ['alder'], objection: [] }, undelivered: [], silent: [] })
  })
})

test('every asked part stands in exactly one group', () => {
  const reply = fc.option(fc.constantFrom(...replyPositions), { nil: undefined })
  fc.assert(
    fc.property(fc.array(reply, { minLength: 6, maxLength: 6 }), fc.subarray(asked), (given, undelivered) => {
      const replied = asked.flatMap((part, i) => (given[i] === undefined ? [] : [[part, given[i]] as const]))
      const outcome = tourOutcome(consent, { asked, replies: Object.fromEntries(replied), undelivered })
      const named = [...Object.values(outcome.groups).flat(), ...outcome.silent, ...outcome.undelivered]
      expect(named.sort()).toEqual(asked)
    }),
  )
})
