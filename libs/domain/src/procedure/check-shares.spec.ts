import { describe, expect, test } from '@jest/globals'
import { check } from './check.js'
import type { Fraction } from './decision-rules.js'
import { inWriting } from './rules.fixture.js'

describe('shares that no number reaches', () => {
  const cited = { article: 'Rule 2', mark: 'A' } as const
  const shares = (fraction: Fraction) => {
    const decision = { rule: 'qualified', fraction, base: 'all', ...cited } as const
    const agreement = { of: 'replies', fraction, ...cited } as const
    const faulty = inWriting([], {
      quorum: { unit: 'part', fraction, base: 'members', ...cited },
      adoption: { decision, procedural: decision },
      silence: { silence: 'ignored', agreement, ...cited },
    })
    return check(faulty).map(({ code, pointer }) => [code, pointer])
  }
  const all = [
    ['shareOutOfReach', '/quorum/fraction'],
    ['shareOutOfReach', '/adoption/decision/fraction'],
    ['shareOutOfReach', '/adoption/procedural/fraction'],
    ['shareOutOfReach', '/silence/agreement/fraction'],
  ]

  test('more of them than there are', () => {
    expect(shares({ of: 2, needs: 3 })).toEqual(all)
  })
  test('more than all of them', () => {
    expect(shares({ of: 2, needs: 2, over: true })).toEqual(all)
  })
  test('all of them is none, nor is more than all but one', () => {
    expect(shares({ of: 2, needs: 2 })).toEqual([])
    expect(shares({ of: 2, needs: 1, over: true })).toEqual([])
  })
})
