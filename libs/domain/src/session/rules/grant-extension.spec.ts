import { describe, expect, it } from '@jest/globals'
import { at, by, chair, commissionSecretary, engine, letter, said, secretaryOf } from '../../story.fixture.js'
import { convened, type SessionStory } from '../session.fixture.js'
import { tells } from '../tells.js'

const until = { on: '2027-03-26' }
const granted = {
  type: 'GrantExtension',
  stage: 'proposals',
  body: 'elm',
  until,
  authority: 'Letter 7',
  reason: letter,
} as const
const moved = (on: string) =>
  ({ type: 'MoveSession', opening: { kind: 'firm', on, time: '10:00' }, authority: 'L', reason: letter }) as const
const reminded = (story: SessionStory) =>
  story.journal.flatMap((event) =>
    event.type === 'DutyReminded' && event.duty === 'proposals/1/elm' ? [said(event.at)] : [],
  )
const dueOfElm = (story: SessionStory) => {
  const duty = story.duties.find(({ key }) => key === 'proposals/1/elm')
  return duty?.due && said(duty.due.to)
}

describe('an extension is granted', () => {
  it('with authority and reason, and the plan is drawn anew', () => {
    const [event, drawn] = convened().events(commissionSecretary, granted)
    expect(event).toEqual({
      type: 'ExtensionGranted',
      v: 1,
      at: at('2027-01-11'),
      id: `session/extension/proposals/1/elm/${String(at('2027-01-11'))}`,
      stage: 'proposals',
      round: 1,
      body: 'elm',
      until,
      authority: 'Letter 7',
      reason: letter,
      by: by(commissionSecretary),
    })
    expect(drawn).toMatchObject({
      type: 'PlanDrawn',
      cause: 'ExtensionGranted',
      stages: { proposals: { closes: at('2027-03-26', '17:00'), due: { to: at('2027-03-19', '17:00') } } },
    })
  })
  it('before the stage opens, and holds when it has: the stage is closed by time after it, the others are due before', () => {
    const story = convened().after(chair, granted).until('2027-03-20')
    expect(story.state.stages.proposals?.status).toBe('open')
    expect(story.duties.filter(({ stage }) => stage === 'proposals').map(({ key, due }) => [key, due?.to])).toEqual([
      ['proposals/1/elm', at('2027-03-26', '17:00')],
      ['proposals/1/fir', at('2027-03-19', '17:00')],
      ['proposals/1/oak', at('2027-03-19', '17:00')],
      ['proposals/1/standards', at('2027-03-19', '17:00')],
      ['proposals/1/secretariat', at('2027-03-19', '17:00')],
    ])
    const over = story.until('2027-03-27').state.stages.proposals
    expect(over).toMatchObject({ status: 'closed', because: 'time', closedAt: at('2027-03-26', '17:00') })
  })
  it('at another hour than the usual one', () => {
    const story = convened()
      .after(chair, { ...granted, until: { on: '2027-03-26', time: '12:30' } })
      .until('2027-03-05')
    expect(dueOfElm(story)).toBe('2027-03-26 12:30')
  })
  it('and carries the reminders along: those counted from it go out, of the old due only what had gone already', () => {
    expect(reminded(convened().until('2027-04-01'))).toEqual([
      '2027-03-05 17:00',
      '2027-03-12 17:00',
      '2027-03-16 17:00',
      '2027-03-19 17:00',
    ])
    const early = convened().until('2027-03-05').after(chair, granted).until('2027-04-01')
    expect(reminded(early)).toEqual(['2027-03-12 17:00', '2027-03-19 17:00', '2027-03-23 17:00', '2027-03-26 17:00'])
    const late = convened().until('2027-03-13').after(chair, granted).until('2027-04-01')
    expect(reminded(late)).toEqual([
      '2027-03-05 17:00',
      '2027-03-12 17:00',
      '2027-03-13 12:00',
      '2027-03-19 17:00',
      '2027-03-23 17:00',
      '2027-03-26 17:00',
    ])
  })
  it('and an answer is late by its own due moment', () => {
    const story = convened().after(chair, granted).until('2027-03-22')
    const answering = { type: 'AnswerCall', stage: 'proposals', none: true } as const
    const answers = story.after(secretaryOf('elm'), answering).after(secretaryOf('fir'), answering).state.stages
    expect(answers.proposals?.answers).toMatchObject({ elm: { late: false }, fir: { late: true } })
  })
  it('and the stage waits for it until then', () => {
    const story = convened().until('2027-03-05').after(chair, granted)
    const [body] = Object.keys(story.state.plan.proposals?.extended ?? {})
    expect(body).toBe('elm')
    expect(
      story.after(chair, { ...granted, body: 'fir', until: { on: '2027-03-24' } }).state.plan.proposals,
    ).toMatchObject({
      closes: at('2027-03-26', '17:00'),
      extended: { elm: { to: at('2027-03-26', '17:00') }, fir: { to: at('2027-03-24', '17:00') } },
    })
  })
  it('anew for longer, and the later one counts', () => {
    const story = convened()
      .after(chair, granted)
      .after(chair, { ...granted, until: { on: '2027-03-30' } })
    expect(dueOfElm(story.until('2027-03-05'))).toBe('2027-03-30 17:00')
  })
  it('to a body of which a review is asked, and an answer of the council is late only after it', () => {
    const { state } = convened().after(chair, {
      ...granted,
      stage: 'council/standards',
      body: 'standards',
      until: { on: '2027-06-16', time: '23:00' },
    })
    expect(state.plan['council/standards']).toMatchObject({
      closes: at('2027-06-16', '23:00'),
      extended: { standards: { to: at('2027-06-16', '23:00') } },
    })
  })
})

describe('when the session moves', () => {
  const story = convened().after(chair, granted)
  it('the granted instant stays', () => {
    const later = story.after(chair, moved('2027-06-20')).until('2027-03-08')
    expect(dueOfElm(later)).toBe('2027-03-26 17:00')
    expect(later.state.plan.proposals?.due?.to).toBe(at('2027-03-22', '17:00'))
  })
  it('and where the new due moment of all is later, that one counts', () => {
    const later = story.after(chair, moved('2027-07-17')).until('2027-04-08')
    expect(dueOfElm(later)).toBe('2027-04-18 17:00')
    expect(later.state.plan.proposals).not.toHaveProperty('extended')
  })
  it('earlier, it is the only one that has more time', () => {
    const earlier = story.after(chair, moved('2027-06-10')).until('2027-03-08')
    expect(dueOfElm(earlier)).toBe('2027-03-26 17:00')
    expect(earlier.state.plan.proposals?.closes).toBe(at('2027-03-26', '17:00'))
  })
})

describe('in a new round', () => {
  const anew = { type: 'RoundStarted', v: 1, stage: 'proposals', round: 2 } as const
  const plan = (to: number) => ({ opens: null, due: { from: to, to, mark: 'A', reminders: [] }, closes: to }) as const
  const asked = [{ key: 'elm', body: 'elm', role: 'secretary' }]
  const story = convened().after(chair, granted).until('2027-03-28')
  const begun = story.folding([
    { ...anew, at: story.now, plan: plan(at('2027-04-02', '17:00')), asked, consultations: [] },
  ])
  it('what was granted in the first counts no more, what is granted in it does', () => {
    const drawn = begun.after(chair, moved('2027-06-18'))
    expect(drawn.state.plan.proposals).toEqual(plan(at('2027-04-02', '17:00')))
    const longer = begun.after(chair, { ...granted, until: { on: '2027-04-05' } })
    expect(longer.state.extensions.map(({ round }) => round)).toEqual([1, 2])
    expect(longer.state.plan.proposals?.closes).toBe(at('2027-04-05', '17:00'))
    const moving = longer.after(chair, moved('2027-06-18')).state.plan.proposals
    expect(moving).toMatchObject({ closes: at('2027-04-05', '17:00'), due: { to: at('2027-04-02', '17:00') } })
  })
})

it('a consultation under way is told who has more time', () => {
  const document = {
    id: 'd',
    class: 'report',
    drafter: 'elm',
    version: 1,
    sha256: null,
    item: 'session/item/session/20',
  }
  const noted = { type: 'NoteDocument', document, from: 'd', fromVersion: 1 } as const
  const story = convened().after(engine, noted).until('2027-04-09')
  expect(story.state.stages.tour?.consultations).toHaveLength(1)
  const after = story.after(chair, { ...granted, stage: 'tour', body: 'fir', until: { on: '2027-05-20' } })
  expect(
    tells(story.state, after.state, []).map(({ to, fact }) => [to.kind, fact.extended, fact.closes]),
  ).toMatchObject([['consultation', { fir: { to: at('2027-05-20', '17:00') } }, at('2027-05-20', '17:00')]])
})
