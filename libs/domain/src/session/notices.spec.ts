import { describe, expect, it } from '@jest/globals'
import { chair, letter, time } from '../story.fixture.js'
import { notices } from './notices.js'
import { convened, withItem, withPackage, type SessionStory } from './session.fixture.js'

const noticed = (story: SessionStory) => story.journal.flatMap((event) => notices(null, story.state, event))

describe('a session gives notice', () => {
  it('to every part when it is convened, once', () => {
    expect(noticed(convened()).map(({ kind, body, role }) => [kind, body, role])).toEqual([
      ['SessionConvened', 'elm', 'secretary'],
      ['SessionConvened', 'fir', 'secretary'],
      ['SessionConvened', 'oak', 'secretary'],
    ])
  })
  it.each([
    ['SessionMoved', { type: 'MoveSession', opening: { kind: 'window', from: '2027-07-15', to: '2027-07-20' } }],
    ['SessionPostponed', { type: 'PostponeSession' }],
    ['SessionCancelled', { type: 'CancelSession' }],
  ] as const)('%s: one message to every part and every body asked, however many dates change', (kind, act) => {
    const before = withPackage().until('2027-06-12')
    const after = before.after(chair, { ...act, authority: 'A', reason: letter })
    const told = noticed(after).slice(noticed(before).length)
    expect(told.map((one) => [one.kind, one.body, one.role])).toEqual([
      [kind, 'plenary', 'chair'],
      [kind, 'chairs-office', 'chairsOffice'],
      [kind, 'secretariat', 'secretariatOfficer'],
      [kind, 'standards', 'councilSecretary'],
      [kind, 'elm', 'secretary'],
      [kind, 'fir', 'secretary'],
      [kind, 'oak', 'secretary'],
    ])
  })
  it('to those whom a stage asks when it opens, and in a new round', () => {
    const opened = noticed(convened().conducted()).filter(({ kind }) => kind === 'StageOpened')
    expect(opened.map(({ key, body, role }) => [key, body, role])).toEqual([
      ['StageOpened/date/1/elm', 'elm', 'head'],
      ['StageOpened/date/1/plenary', 'plenary', 'chair'],
    ])
    const round = {
      type: 'RoundStarted',
      v: 1,
      at: 0,
      stage: 'date',
      round: 2,
      plan: { opens: null, due: null, closes: null },
      asked: [{ key: 'elm', body: 'elm', role: 'head' }],
      consultations: [],
    } as const
    expect(notices(null, convened().state, round)).toMatchObject([{ key: 'RoundStarted/date/2/elm', body: 'elm' }])
  })
  it('to a holder who is reminded, known by duty, level, offset and due', () => {
    const reminded = withItem().on('2027-03-17').after(time, { type: 'PassTime', due: Infinity })
    const [first] = noticed(reminded).filter(({ kind }) => kind === 'DutyReminded')
    expect(first).toMatchObject({
      key: 'DutyReminded/proposals/1/fir/L1/-3/1805475600000',
      body: 'fir',
      role: 'secretary',
      level: 'L1',
    })
  })
  it('under no key twice', () => {
    const keys = noticed(withItem().until('2027-06-17', '11:00')).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
