import { describe, expect, it } from '@jest/globals'
import { rules, stage } from '../../procedure/rules.fixture.js'
import { at, engine } from '../../story.fixture.js'
import { convened, held, sitting, stages, withPackage } from '../session.fixture.js'

const window = { kind: 'window', from: '2028-04-24', to: '2028-04-28' } as const
const note = {
  type: 'NoteSuccessor',
  opening: window,
  venue: 'Asia/Bishkek',
  from: 'session/22',
  fromVersion: 1,
} as const
const story = held(['d1']).conducted()

describe('the next session', () => {
  it('tells when it opens, and the follow-up is due by then', () => {
    expect(story.state.plan['follow-up']).toMatchObject({ due: null, closes: null })
    expect(story.events(engine, note)).toMatchObject([
      { type: 'SuccessorNoted', session: 'session/22', opening: window, venue: 'Asia/Bishkek' },
      { type: 'PlanDrawn', cause: 'SuccessorNoted' },
    ])
    expect(story.after(engine, note).state.plan['follow-up']).toMatchObject({
      due: { from: at('2028-04-24', '00:00'), to: at('2028-04-28', '00:00') },
      closes: at('2028-04-28', '00:00'),
    })
  })
  it('moves, and the follow-up moves with it', () => {
    const moved = { ...note, opening: { kind: 'firm', on: '2028-05-24', time: '10:00' }, fromVersion: 5 } as const
    expect(story.after(engine, note).after(engine, moved).state.plan['follow-up']?.closes).toBe(
      at('2028-05-24', '10:00'),
    )
  })
  it('is noted although no calendar has its day: the follow-up stays without a date, and says why', () => {
    const far = story.after(engine, { ...note, opening: { kind: 'day', on: '2041-05-24' } }).state
    expect(far.successor?.session).toBe('session/22')
    expect(far.plan['follow-up']).toMatchObject({ due: null, closes: null, undatable: 'calendar.missingYear' })
  })
  it('moves later, and what its earlier date had put into the past goes on; nothing does once the session is closed', () => {
    const before = (offset: number) => ({ anchor: 'nextOpening', offset, unit: 'd', mark: 'A' }) as const
    const reports = stage('mid-reports', { opens: before(-60), due: before(-30) })
    const waiting = held(['d1'], sitting(withPackage(convened({}, rules([...stages, reports])))))
    const soon = waiting.after(engine, { ...note, opening: { kind: 'day', on: '2027-07-10' } }).conducted()
    expect(soon.state.stages['mid-reports']?.because).toBe('overtaken')
    const later = { ...note, fromVersion: 2 }
    expect(soon.after(engine, later).state.stages['mid-reports']?.status).toBe('waiting')
    const closed = soon.folding([{ type: 'SessionClosed', v: 1, at: soon.now }])
    expect(closed.after(engine, later).state.stages['mid-reports']?.because).toBe('overtaken')
  })
  it('is noted once', () => {
    expect(story.after(engine, note).events(engine, note)).toEqual([])
  })
})
