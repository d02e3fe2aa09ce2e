import { describe, expect, it } from '@jest/globals'
import { opening, rules, stage } from '../../procedure/rules.fixture.js'
import { at, by, chair, engine, letter } from '../../story.fixture.js'
import { convened, first, founded, june, secretary } from '../commission.fixture.js'

describe('a session is convened', () => {
  it('with the next ordinal, the bodies of the day, the rules in force, and what came before', () => {
    expect(founded().events(secretary, june)).toMatchObject([
      {
        type: 'SessionAnnounced',
        v: 1,
        at: at('2027-01-11'),
        founding: {
          id: first,
          commission: 'commission',
          ordinal: 21,
          form: 'ordinary',
          opening: { kind: 'month', month: '2027-06' },
          place: { country: 'Elm' },
          host: 'elm',
          procedure: { id: 'trial', hash: 'trial' },
          zones: { seat: 'UTC', venue: 'Asia/Dushanbe' },
          calendar: 'all',
          bodies: expect.arrayContaining([{ id: 'elm', kind: 'nationalPart', zone: 'Asia/Dushanbe' }]),
          subjects: ['standards'],
          desks: { elm: `commission/desk/${first}/elm`, fir: `commission/desk/${first}/fir` },
          previous: { ordinal: 20, closedAt: at('2026-11-12', '18:00') },
          convenedAt: at('2027-01-11'),
        },
        by: by(secretary),
      },
    ])
  })
  it('again: it is the next one, for two may be in preparation', () => {
    const extraordinary = { ...june, form: 'extraordinary' } as const
    expect(convened().events(chair, extraordinary)).toMatchObject([
      { founding: { ordinal: 22, form: 'extraordinary', previous: { session: first, ordinal: 21 } } },
    ])
  })
  it('after one that was cancelled: with its ordinal, under another id, after the last that was not', () => {
    const noted = { ordinal: 21, opening: { kind: 'unknown' }, from: first, fromVersion: 9 } as const
    const cancelled = convened().after(engine, { type: 'NoteSession', session: first, status: 'cancelled', ...noted })
    const [announced] = cancelled.events(chair, june)
    expect(announced).toMatchObject({
      founding: { id: 'commission/session/21/1', ordinal: 21, previous: { ordinal: 20 } },
    })
    expect(announced).not.toHaveProperty('founding.previous.session')
    const again = { type: 'NoteSession', session: 'commission/session/21/1', status: 'cancelled', ...noted } as const
    const twice = cancelled.after(chair, june).after(engine, { ...again, from: again.session })
    expect(twice.events(chair, june)).toMatchObject([{ founding: { id: 'commission/session/21/2', ordinal: 21 } }])
  })
  it('extraordinary only by the chair, on the proposal of a part, where the rules say so', () => {
    const article = { article: 'Rule 1(2)', mark: 'V' } as const
    const ruled = rules([], { extraordinary: { convenes: 'chair', proposes: 'nationalPart', ...article } })
    const story = founded({}, ruled)
    const ask = { ...june, form: 'extraordinary', proposedBy: 'fir' } as const
    expect(story.events(chair, ask)).toMatchObject([{ founding: { form: 'extraordinary', proposedBy: 'fir' } }])
    expect(story.refusal(secretary, ask)).toBe('extraordinary.notYours by Rule 1(2)')
    const { proposedBy: _, ...unproposed } = ask
    expect(story.refusal(chair, unproposed)).toBe('extraordinary.unproposed by Rule 1(2)')
    expect(story.refusal(chair, { ...ask, proposedBy: 'assembly' })).toBe('extraordinary.unproposed by Rule 1(2)')
    expect(story.refusal(secretary, june)).toBe('1 events')
  })
  it('keeping the minima of the rules, or with a departure from each that it breaks', () => {
    const must = { must: true, article: 'Rule 9' } as const
    const notice = stage('notice', { due: opening(-20, must) })
    const story = founded({}, rules([notice, stage('package', { due: opening(-15, must) }), stage('other', {})]))
    const soon = { ...june, opening: { kind: 'day', on: '2027-01-25' } } as const
    const waiver = { stage: 'notice', moment: 'due', authority: 'Letter 7', reason: letter } as const
    const both = [waiver, { ...waiver, stage: 'package' }]
    expect(story.refusal(secretary, { ...june, opening: { kind: 'day', on: '2027-02-01' } })).toBe('1 events')
    expect(story.refusal(secretary, soon)).toBe('minimum.broken by Rule 9')
    expect(story.refusal(secretary, { ...soon, waivers: [waiver] })).toBe('minimum.broken by Rule 9')
    expect(story.events(secretary, { ...soon, waivers: both })).toMatchObject([
      { type: 'SessionAnnounced', waivers: both.map((one) => ({ ...one, by: by(secretary) })) },
    ])
    expect(story.events(secretary, soon, { trying: true })).toHaveLength(1)
    expect(story.refusal(secretary, { ...soon, waivers: [{ ...waiver, stage: 'pine' }] })).toBe('stage.unknown')
    expect(story.refusal(secretary, { ...june, waivers: [{ ...waiver, stage: 'other' }] })).toBe('minimum.unknown')
    expect(story.events(secretary, june)[0]).not.toHaveProperty('waivers')
  })
  it('as the first of a commission without a past', () => {
    const [event] = founded({ pastSessions: [] }).events(chair, june)
    expect(event).toMatchObject({ founding: { ordinal: 1 } })
    expect(event).not.toHaveProperty('founding.previous')
  })
  it('ahead, in a zone that there is, in a year that the calendar covers', () => {
    const on = (day: string) => ({ ...june, opening: { kind: 'day', on: day } }) as const
    expect(founded().refusal(chair, on('2027-01-11'))).toBe('date.past')
    expect(founded().refusal(chair, on('2027-01-12'))).toBe('1 events')
    expect(founded().refusal(chair, on('2041-06-17'))).toBe('calendar.missingYear')
    expect(founded().refusal(chair, { ...june, place: { zone: 'Nowhere' } })).toBe('zone.unknown')
  })
  it('by a part, on a date that there is', () => {
    expect(founded().refusal(chair, { ...june, host: 'standards' })).toBe('host.notAPart')
    expect(founded().refusal(chair, { ...june, host: 'pine' })).toBe('host.notAPart')
    expect(founded().refusal(chair, { ...june, opening: { kind: 'month', month: '2027-13' } })).toBe(
      'date.notInCalendar',
    )
    expect(founded().refusal(chair, { type: 'ConveneSession', opening: { kind: 'unknown' }, place: {} })).toBe(
      '1 events',
    )
  })
})
