import { expect, it } from '@jest/globals'
import { listed } from '../access/listed.fixture.js'
import { review, tour } from './consultation.fixture.js'
import { permit } from './permit.js'

const acts = listed(permit)
const no = 'act.notPermitted'

it.each([
  ['elm', 'secretary', 'open'],
  ['elm', 'head', 'open'],
  ['elm', 'contributor', no],
  ['alder', 'head', 'consultation.notAsked'],
] as const)('a tour is to be replied to by the parts that are asked: %s, %s: %s', (body, role, reply) => {
  expect(acts(tour().state, body, role)).toEqual({ Reply: reply, GiveOpinion: no })
})

it.each([
  ['standards', 'councilSecretary', 'open'],
  ['standards', 'councilMember', no],
  ['fairs', 'councilSecretary', 'consultation.notAsked'],
  ['standards', 'workingGroupSecretary', 'open'],
] as const)('a review is for the body that is asked: %s, %s: %s', (body, role, opinion) => {
  expect(acts(review().state, body, role)).toEqual({ Reply: no, GiveOpinion: opinion })
})

it('a tour asks for replies and a review for opinions', () => {
  expect(acts(review().state, 'elm', 'head')).toEqual({ Reply: 'consultation.notATour', GiveOpinion: no })
  expect(acts(tour().state, 'standards', 'councilSecretary')).toEqual({
    Reply: no,
    GiveOpinion: 'consultation.notAReview',
  })
})

it('what is closed is closed to everybody, and what is not there is unknown to everybody', () => {
  expect(acts({ ...tour().state, status: 'closed' }, 'elm', 'head')).toEqual({
    Reply: 'consultation.closed',
    GiveOpinion: no,
  })
  expect(acts(null, 'elm', 'head')).toEqual({ Reply: 'consultation.unknown', GiveOpinion: 'consultation.unknown' })
})
