import { describe, expect, it } from '@jest/globals'
import {
  at,
  by,
  chair,
  commissionSecretary,
  engine,
  headOf,
  letter,
  person,
  said,
  secretaryOf,
} from '../../story.fixture.js'
import { rules } from '../../procedure/rules.fixture.js'
import { notices } from '../notices.js'
import { permit } from '../permit.js'
import { convened, council, stages, withItem, type SessionStory } from '../session.fixture.js'
import { tells } from '../tells.js'

const elm = secretaryOf('elm')
const until = { on: '2027-03-26' }
const ask = { type: 'AskExtension', stage: 'proposals', until, reason: letter } as const
const grant = { type: 'GrantExtension', stage: 'proposals', body: 'elm', authority: 'L', reason: letter } as const
const reminded = (story: SessionStory, body: string) =>
  story.journal.flatMap((event) =>
    event.type === 'DutyReminded' && event.holder.body === body && event.duty.startsWith('proposals')
      ? [[said(event.at).slice(0, 10), event.level, event.collapsed.length]]
      : [],
  )
const moveTo = (on: string) =>
  ({ type: 'MoveSession', opening: { kind: 'firm', on, time: '10:00' }, authority: 'L', reason: letter }) as const
const toDecide = (story: SessionStory) => story.duties.filter(({ act }) => act === 'GrantExtension')

describe('a body asks for an extension', () => {
  it('for itself, and the secretary of the commission is told and owes an answer before the body would be late', () => {
    const story = convened().until('2027-03-05')
    const [event] = story.events(elm, ask)
    expect(event).toEqual({
      type: 'ExtensionAsked',
      v: 1,
      at: at('2027-03-05'),
      id: `session/extension/proposals/1/elm/${String(at('2027-03-05'))}`,
      stage: 'proposals',
      round: 1,
      body: 'elm',
      until,
      reason: letter,
      by: by(elm),
    })
    const asked = story.after(elm, ask)
    expect(toDecide(asked)).toEqual([
      {
        key: 'extension/proposals/1/elm',
        act: 'GrantExtension',
        stage: 'proposals',
        holder: { body: 'secretariat', role: 'commissionSecretary' },
        subject: 'elm',
        since: at('2027-03-05'),
        due: {
          from: at('2027-03-19', '17:00'),
          to: at('2027-03-19', '17:00'),
          on: '2027-03-19',
          mark: 'A',
          article: 'Rule 5',
          reminders: [],
        },
        state: 'open',
      },
    ])
    expect(notices(story.state, asked.state, event!)).toMatchObject([
      { kind: 'ExtensionAsked', body: 'secretariat', role: 'commissionSecretary', subject: 'elm' },
    ])
  })
  it('and changes no date, nor what is asked of the others', () => {
    const story = convened().until('2027-03-04', '13:00')
    expect(story.after(elm, ask).state.plan).toBe(story.state.plan)
  })
  it('and is not reminded until that is decided; then of what passed meanwhile only the highest level goes out', () => {
    const asked = convened().until('2027-03-06').after(elm, ask).until('2027-03-17')
    expect(reminded(asked, 'elm')).toEqual([['2027-03-05', 'L0', 0]])
    expect(reminded(asked, 'fir')).toEqual([
      ['2027-03-05', 'L0', 0],
      ['2027-03-12', 'L0', 0],
      ['2027-03-16', 'L1', 0],
    ])
    const decline = { type: 'DeclineExtension', stage: 'proposals', body: 'elm', reason: letter } as const
    expect(reminded(asked.after(chair, decline).until('2027-03-18'), 'elm')).toEqual([
      ['2027-03-05', 'L0', 0],
      ['2027-03-17', 'L1', 1],
    ])
  })
  it('and may be granted another date than it asked for: that settles it', () => {
    const asked = convened().until('2027-03-06').after(elm, ask)
    const granted = asked.after(commissionSecretary, { ...grant, until: { on: '2027-03-23' } })
    expect(toDecide(granted)).toEqual([])
    expect(granted.state.extensions).toMatchObject([
      {
        id: `session/extension/proposals/1/elm/${String(at('2027-03-06'))}`,
        asked: until,
        until: { on: '2027-03-23' },
      },
    ])
    expect(granted.state.plan.proposals?.closes).toBe(at('2027-03-23', '17:00'))
  })
  it('anew, and the newest date stands; the same date again changes nothing', () => {
    const asked = convened().after(elm, ask)
    expect(asked.events(headOf('elm'), ask)).toEqual([])
    const other = asked.after(headOf('elm'), { ...ask, until: { on: '2027-03-30' } })
    expect(other.state.askedExtensions.map((one) => one.until.on)).toEqual(['2027-03-30'])
    expect(other.after(secretaryOf('fir'), ask).state.askedExtensions.map(({ body }) => body)).toEqual(['elm', 'fir'])
  })
  it('after it was declined, under an id of its own', () => {
    const asked = convened().until('2027-03-05').after(elm, ask)
    const decline = { type: 'DeclineExtension', stage: 'proposals', body: 'elm', reason: letter } as const
    const again = asked.after(chair, decline).on('2027-03-06').after(elm, ask)
    expect(again.state.askedExtensions[0]?.id).not.toBe(asked.state.askedExtensions[0]?.id)
  })
  it('and nobody owes a decision any more when the stage is over', () => {
    const asked = convened().after(elm, ask)
    expect(toDecide(asked.until('2027-03-18'))).toHaveLength(1)
    expect(toDecide(asked.until('2027-03-21'))).toEqual([])
  })
  it('and nobody owes a decision, nor may decline, once a new round has begun', () => {
    const asksParts = rules(stages.map((one) => (one.id === 'table' ? { ...one, who: ['parts'] as const } : one)))
    const story = withItem(convened({}, asksParts)).until('2027-05-14')
    const asked = story.after(elm, { ...ask, stage: 'table', until: { on: '2027-05-25' } })
    expect(toDecide(asked)).toHaveLength(1)
    const anew = asked.after(secretaryOf('oak'), { type: 'SendBack', stage: 'table', reasons: letter }).conducted()
    expect([anew.state.stages.table?.round, anew.state.stages.table?.status]).toEqual([2, 'open'])
    expect(toDecide(anew)).toEqual([])
    expect(permit(anew.state, chair, asksParts)).toContainEqual({
      type: 'DeclineExtension',
      allowed: false,
      code: 'extension.notAsked',
    })
  })
  it('of a consultation under way, which is told who is not to be reminded', () => {
    const document = { id: 'd', class: 'report', drafter: 'elm', version: 1, sha256: null }
    const told = { type: 'NoteDocument', document, from: 'd', fromVersion: 1 } as const
    const story = convened().after(engine, told).until('2027-04-09')
    const asked = story.after(elm, { ...ask, stage: 'tour', until: { on: '2027-05-20' } })
    expect(tells(story.state, asked.state, []).map(({ fact }) => fact.asking)).toEqual([['elm']])
    const declined = asked.after(chair, { type: 'DeclineExtension', stage: 'tour', body: 'elm', reason: letter })
    const [tell, ...others] = tells(asked.state, declined.state, [])
    expect(others).toEqual([])
    expect(tell?.fact).not.toHaveProperty('asking')
  })
})

describe('it is refused', () => {
  const refusal = (more: object, actor = elm) => convened().refusal(actor, { ...ask, ...more })
  it('to a body that is not asked, or too early a day', () => {
    expect(refusal({ stage: 'council/standards', until: { on: '2027-06-18' } })).toBe('body.notAsked')
    expect(refusal({ stage: 'council/standards', until: { on: '2027-06-17', time: '09:00' } }, council)).toBe(
      '1 events',
    )
    expect(refusal({ stage: 'council/standards', until: { on: '2027-06-18' } }, council)).toBe(
      'extension.beyondOpening',
    )
    expect(refusal({}, person('assembly', 'secretary'))).toBe('body.notAsked by Rule 5')
    expect(refusal({ until: { on: '2027-03-18' } })).toBe('extension.notLater by Rule 5')
    expect(refusal({ until: { on: '2027-01-10' } })).toBe('date.past by Rule 5')
  })
})

describe('a body that asks for more time and has it by another act', () => {
  // Asked until 26 March; due on the 31st where the session moves to the 29th of June.
  const asked = convened().until('2027-03-08').after(elm, ask)
  const moved = asked.after(chair, moveTo('2027-06-29'))

  it('is told so: nothing is left to decide, and it is reminded like the others', () => {
    expect(moved.journal.slice(asked.journal.length)).toMatchObject([
      { type: 'SessionMoved' },
      { type: 'ExtensionLapsed', stage: 'proposals', round: 1, body: 'elm' },
      { type: 'PlanDrawn' },
    ])
    expect([toDecide(moved), moved.state.askedExtensions]).toEqual([[], []])
    const [, lapsed] = moved.journal.slice(asked.journal.length)
    expect(notices(asked.state, moved.state, lapsed!)).toMatchObject([
      { kind: 'ExtensionLapsed', body: 'elm', role: 'secretary', subject: 'proposals' },
    ])
    const later = moved.until('2027-03-30')
    expect(reminded(later, 'elm')).toEqual(reminded(later, 'oak'))
  })
  it('goes on asking where it asked for more than that', () => {
    expect(toDecide(asked.after(chair, moveTo('2027-06-20')))).toHaveLength(1)
  })
  it('has it also where the due moment of all is fixed later', () => {
    const fix = { type: 'FixDate', stage: 'proposals', moment: 'due', on: '2027-03-27', authority: 'L' } as const
    expect(asked.after(chair, { ...fix, reason: letter }).state.askedExtensions).toEqual([])
  })
})
