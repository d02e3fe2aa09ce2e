import { describe, expect, it } from '@jest/globals'
import { rules } from '../../procedure/rules.fixture.js'
import { at, by, chair, letter } from '../../story.fixture.js'
import { notices } from '../notices.js'
import { convened, sitting, stages, summoned, withItem, withPackage } from '../session.fixture.js'
import { tells } from '../tells.js'

/** The call for proposals and the council do not apply to a session by correspondence, the council not by video either. */
const notIn = { proposals: ['correspondence'], council: ['video', 'correspondence'] } as const
const switching = rules(
  stages.map((one) => {
    const modes = notIn[one.id as keyof typeof notIn] as (typeof notIn)['council'] | undefined
    return modes ? { ...one, notIn: { modes, mark: 'A' as const } } : one
  }),
)
const change = { type: 'ChangeMode', authority: 'Letter 7', reason: letter } as const
const byVideo = { ...change, mode: 'video' } as const
const byLetter = { ...change, mode: 'correspondence' } as const
const inPerson = { ...change, mode: 'inPerson' } as const
const preparing = withPackage(withItem(convened({}, switching)))

describe('a session meets in another way', () => {
  it('with authority and reason, and what does not apply to it ends', () => {
    expect(preparing.events(chair, byVideo)).toMatchObject([
      {
        ...{ type: 'ModeChanged', v: 1, at: at('2027-05-27'), mode: 'video', was: 'inPerson' },
        ...{ authority: 'Letter 7', reason: letter, by: by(chair) },
      },
      { type: 'StageClosed', stage: 'council/standards', round: 1, because: 'mode' },
      { type: 'PlanDrawn', cause: 'ModeChanged' },
    ])
    expect(preparing.after(chair, byVideo).state.mode).toBe('video')
  })
  it('and nobody owes what has ended so; its tour or review is withdrawn', () => {
    const reviewing = preparing.until('2027-06-15')
    const changed = reviewing.after(chair, byVideo)
    const [tell] = tells(reviewing.state, changed.state, []).filter(({ to }) => to.kind === 'consultation')
    expect(tell?.fact).toMatchObject({ asked: [], items: [], closes: null })
    const called = convened({}, switching).until('2027-03-05')
    expect(called.duties.filter(({ stage }) => stage === 'proposals')).not.toEqual([])
    const ended = called.after(chair, byLetter)
    expect(ended.state.stages.proposals?.because).toBe('mode')
    expect(ended.duties.filter(({ stage }) => stage === 'proposals')).toEqual([])
  })
  it('also what was sent back and owes a new round: none is begun', () => {
    const back = preparing.until('2027-06-12').after(chair, { type: 'SendBack', stage: 'tabling', reasons: letter })
    const silent = rules(stages.map((one) => ({ ...one, notIn: { modes: ['video'], mark: 'A' } as const })))
    const all = convened({}, silent).until('2027-03-05').after(chair, byVideo)
    expect(Object.values(all.state.stages).filter(({ because }) => because !== 'mode')).toEqual([])
    expect(all.situation.calls).toBe(false)
    expect(back.after(chair, byVideo).situation.stages.map(({ is }) => is)).toContain('again')
  })
  it('and what applies again is taken up, by its dates; what was done stays done', () => {
    const back = preparing.after(chair, byVideo).after(chair, inPerson)
    expect(back.state.stages['council/standards']).toMatchObject({ round: 1, status: 'waiting' })
    const open = back.until('2027-06-15').state
    expect(open.stages['council/standards']).toMatchObject({ round: 1, status: 'open' })
    expect(open.plan['council/standards']?.closes).toBe(at('2027-06-16', '17:00'))
    expect(back.state.stages.package).toBe(preparing.state.stages.package)
    const stays = preparing.after(chair, byVideo).after(chair, byLetter).state
    expect(stays.stages['council/standards']).toMatchObject({ round: 1, because: 'mode' })
  })
  it('and needs no city where it meets in none; back in a room the city is asked for', () => {
    const virtual = convened({}, switching).until('2027-02-01').after(chair, byVideo).conducted()
    expect(virtual.state.stages.date).toMatchObject({ round: 1, status: 'closed', because: 'gate' })
    const back = virtual.after(chair, inPerson)
    expect(back.state.stages.date).toMatchObject({ round: 2, status: 'open' })
    const hybrid = convened({}, switching)
      .until('2027-02-01')
      .after(chair, { ...change, mode: 'hybrid' })
    expect(hybrid.conducted().state.stages.date?.status).toBe('open')
  })
  it('and to firm up its date is owed by no stage that does not apply, until it does again', () => {
    const inRooms = rules(
      stages.map((one) => (one.id === 'date' ? { ...one, notIn: { modes: ['video'], mark: 'A' } as const } : one)),
    )
    const firmed = convened({ place: { city: 'Elm' } }, inRooms).until('2027-02-01')
    expect(firmed.state.stages.date?.because).toBe('gate')
    const window = { kind: 'window', from: '2027-09-06', to: '2027-09-10' } as const
    const away = firmed.after(chair, byVideo).after(chair, { ...change, type: 'MoveSession', opening: window })
    expect(away.conducted().state.stages.date).toBe(firmed.state.stages.date)
    expect(away.after(chair, inPerson).state.stages.date).toMatchObject({ round: 2, status: 'open' })
  })
  it('and everybody concerned is told once', () => {
    const changed = preparing.after(chair, byVideo)
    const told = changed.journal
      .slice(preparing.journal.length)
      .flatMap((event) => notices(null, changed.state, event).map(({ kind, body }) => [kind, body]))
    expect(told.filter(([, body]) => ['elm', 'fir', 'oak'].includes(body ?? ''))).toEqual([
      ['ModeChanged', 'elm'],
      ['ModeChanged', 'fir'],
      ['ModeChanged', 'oak'],
    ])
    expect(new Set(told.map(([, body]) => body)).size).toBe(told.length)
  })
  it('and a plenary that is summoned learns it', () => {
    const before = summoned()
    const [tell] = tells(before.state, before.after(chair, byVideo).state, [])
    expect([tell?.to.kind, tell?.fact.type, tell?.fact.mode]).toEqual(['sitting', 'NoteSummoned', 'video'])
  })
  it('once, and not after the plenary has opened', () => {
    expect(convened().events(chair, inPerson)).toEqual([])
    expect(sitting().refusal(chair, byVideo)).toBe('session.sittingOpened')
  })
})
