import { describe, expect, it } from '@jest/globals'
import type { ReplyPosition } from '../../procedure/position.js'
import { rules } from '../../procedure/rules.fixture.js'
import { at, engine, secretaryOf, time } from '../../story.fixture.js'
import { council, notAsked, review, reviewAsked, tour, tourAsked } from '../consultation.fixture.js'

const close = (because: 'gate' | 'time') => ({ type: 'CloseConsultation', round: 1, because }) as const
const replied = (positions: Readonly<Record<string, ReplyPosition>>, story = tour()) =>
  Object.entries(positions).reduce(
    (all, [part, position]) => all.after(secretaryOf(part), { type: 'Reply', position }),
    story,
  )
const outcome = (story: ReturnType<typeof tour>) => story.until('2027-05-14').state.outcome

describe('a tour is closed', () => {
  it('by its gate when everyone has replied', () => {
    const all = replied({ elm: 'consent', fir: 'consent', oak: 'abstain' })
    expect(all.events(engine, close('gate'))).toEqual([
      {
        type: 'ConsultationClosed',
        v: 1,
        at: at('2027-04-08'),
        because: 'gate',
        outcome: 'agreed',
        notPresented: [],
        recordedAt: at('2027-04-08'),
      },
    ])
  })
  it('by time, dated by the moment that passed; who was silent has not presented a position', () => {
    const up = replied({ elm: 'consent' })
      .until('2027-05-13', '17:00')
      .on('2027-05-20')
      .after(time, { type: 'PassTime', due: at('2027-05-20') })
    expect(up.events(engine, close('time'))).toEqual([
      {
        type: 'ConsultationClosed',
        v: 1,
        at: at('2027-05-13', '17:00'),
        because: 'time',
        outcome: 'notPresented',
        notPresented: ['fir', 'oak'],
        recordedAt: at('2027-05-20'),
      },
    ])
  })
  it('not while it has no end', () => {
    expect(tour().refusal(engine, close('gate'))).toBe('consultation.notEnding by Rule 6')
    expect(tour().refusal(engine, close('time'))).toBe('consultation.notEnding by Rule 6')
  })
  it('once', () => {
    expect(tour().until('2027-05-14').events(engine, close('time'))).toEqual([])
  })
  it('after it opened, where it was asked when its due was over', () => {
    const late = notAsked()
      .after(engine, { ...tourAsked, openedAt: at('2027-05-20') })
      .on('2027-05-20')
    expect(late.until('2027-05-20', '12:01').state).toMatchObject({ status: 'closed', closedAt: at('2027-05-20') })
  })
  it('with what the replies come to', () => {
    expect(outcome(replied({ elm: 'consent', fir: 'consentWithComments', oak: 'consent' }))).toBe('agreedWithRemarks')
    expect(outcome(replied({ elm: 'consent', fir: 'amendment' }))).toBe('disagreements')
    expect(outcome(replied({ elm: 'moreTime' }))).toBe('disagreements')
    expect(outcome(tour())).toBe('notPresented')
  })
  it('agreed by silence where the rules say so', () => {
    expect(outcome(tour(rules([], { tour: { silence: 'consent', mark: 'A' } })))).toBe('agreed')
  })
})

describe('a consultation is closed as withdrawn', () => {
  const ended = (asked: typeof tourAsked | typeof reviewAsked) =>
    notAsked()
      .after(engine, asked)
      .after(engine, { ...asked, asked: [], items: [], fromVersion: 21 })
  it.each([
    ['tour', tourAsked],
    ['review', reviewAsked],
  ] as const)('where the session asks nobody any more: a %s', (_, asked) => {
    expect(ended(asked).duties).toEqual([])
    expect(ended(asked).conducted().state).toMatchObject({ status: 'closed', because: 'gate', outcome: 'withdrawn' })
  })
})

describe('a review is closed', () => {
  it('when every item left has its opinion', () => {
    const given = review().after(council, { type: 'GiveOpinion', item: 'tests', opinion: 'cleared' })
    const left = given.after(engine, { ...reviewAsked, items: ['tests'], fromVersion: 21 })
    expect(left.conducted().state).toMatchObject({ status: 'closed', because: 'gate', outcome: 'reviewed' })
  })
  it('as reviewed or not', () => {
    expect(review().until('2027-05-14').state.outcome).toBe('notReviewed')
    const given = ['tests', 'fairs'].reduce(
      (all, item) => all.after(council, { type: 'GiveOpinion', item, opinion: 'cleared' }),
      review(),
    )
    expect(given.conducted().state).toMatchObject({ status: 'closed', because: 'gate', outcome: 'reviewed' })
  })
})
