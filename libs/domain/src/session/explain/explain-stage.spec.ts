import { describe, expect, it } from '@jest/globals'
import { chair, letter } from '../../story.fixture.js'
import { convened, withItem, withPackage } from '../session.fixture.js'
import { both, explained, procedure, said } from './explain.fixture.js'

describe('what has ended otherwise than by its dates', () => {
  const grounds = { authority: 'A', reason: letter } as const
  const opening = { kind: 'firm', on: '2027-04-20', time: '10:00' } as const

  const begun = convened({}, procedure)

  it('because its time was over when its dates were changed', () => {
    const moved = begun
      .until('2027-01-28')
      .after(chair, { type: 'MoveSession', opening, ...grounds })
      .conducted()
    expect(both(moved, 'stage', 'proposals')).toEqual([
      [
        'The stage "Proposals" never began: on 28.01.2027 12:00 UTC its dates were changed, and its time was over by then.',
      ],
      [
        'Этап «Предложения» не проводился: 28.01.2027 12:00 UTC сроки были изменены, и к этому времени он уже должен был завершиться.',
      ],
    ])
  })
  it('because its closing was put where it was past already, after it had begun', () => {
    const moved = begun
      .until('2027-03-18')
      .after(chair, { type: 'MoveSession', opening: { ...opening, on: '2027-06-10' }, ...grounds })
    expect(both(moved, 'stage', 'proposals')).toEqual([
      ['The stage "Proposals" ended on 18.03.2027 12:00 UTC: its dates were changed, and its time was over by then.'],
      [
        'Этап «Предложения» прекращён 18.03.2027 12:00 UTC: сроки были изменены, и к этому времени он уже должен был завершиться.',
      ],
    ])
  })
  it('sent back in a session that was cancelled then: no new round is about to begin', () => {
    const back = withPackage(withItem(begun))
      .until('2027-06-12')
      .after(chair, { type: 'SendBack', stage: 'tabling', reasons: letter })
    expect(said(back, 'stage', 'clearance')[0]).toBe(
      'The stage "Clearance" was sent back: a new round is about to begin.',
    )
    const cancelled = back.after(chair, { type: 'CancelSession', ...grounds })
    expect(said(cancelled, 'stage', 'clearance')[0]).toBe(
      'The stage "Clearance" ended on 23.05.2027 12:00 UTC: all that it asked for was there. The session was cancelled.',
    )
    expect(explained(cancelled, 'stage', 'clearance')?.stands).toBe('closed')
  })
})
