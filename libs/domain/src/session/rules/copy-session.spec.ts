import { describe, expect, it } from '@jest/globals'
import { at, by, chair, engine, letter, secretaryOf } from '../../story.fixture.js'
import { copyOf } from '../copy-of.js'
import type { Session } from '../session.js'
import { convened, founding, held, notConvened, summoned, withItem } from '../session.fixture.js'

const here = '11111111-1111-4111-8111-111111111111'
const content = '22222222-2222-4222-8222-222222222222'
const there = (id: string) => `copy of ${id.slice(0, 1)}`
const as = (id: string) => id
const postponing = { type: 'PostponeSession', authority: 'Letter 3', reason: letter } as const

describe('a session is copied', () => {
  it('as it stands, and goes on like the other', () => {
    const story = withItem(convened()).until('2027-04-02')
    const copied = notConvened()
      .on('2027-04-02')
      .after(engine, { type: 'CopySession', session: copyOf(story.state, as) })
    expect(copied.journal).toMatchObject([{ type: 'SessionCopied', at: at('2027-04-02') }])
    expect(copied.state.stages).toEqual(story.state.stages)
    expect(copied.until('2027-05-25').state.stages).toEqual(story.until('2027-05-25').state.stages)
  })
  it('under ids of its own, wherever they stand, without desks and without the sessions beside it', () => {
    const session = {
      ...convened({ id: here, desks: { elm: here } }).state,
      successor: { session: here, opening: founding.opening },
      noted: { commission: 7 },
      proposals: { [here]: { text: { ...letter, content }, by: by(secretaryOf('elm')) } },
      reminded: { [`tour/1/${here}/${content}`]: [] },
    }
    const copied = copyOf(session as unknown as Session, there)
    expect(copied).toMatchObject({
      id: 'copy of 1',
      desks: {},
      noted: {},
      previous: { ordinal: 20 },
      proposals: { 'copy of 1': { text: { hash: '00' } } },
      reminded: { 'tour/1/copy of 1/copy of 2': [] },
    })
    expect(copied.previous).not.toHaveProperty('session')
    expect(copied).not.toHaveProperty('successor')
    expect(JSON.stringify(copied)).not.toMatch(/1111|2222/)
  })
  it('only in preparation, with a date or without, before its plenary is summoned', () => {
    const refusal = (story: ReturnType<typeof convened>) =>
      notConvened().refusal(engine, { type: 'CopySession', session: story.state })
    expect(refusal(convened())).toBe('1 events')
    expect(refusal(convened().after(chair, postponing))).toBe('1 events')
    expect(refusal(summoned().after(chair, postponing))).toBe('1 events')
    expect(refusal(summoned())).toBe('session.notInPreparation')
    expect(refusal(held())).toBe('session.notInPreparation')
  })
  it('into a stream of its own only', () => {
    const story = convened()
    expect(story.refusal(engine, { type: 'CopySession', session: story.state })).toBe('session.standing')
  })
})
