import { describe, expect, it } from '@jest/globals'
import { chair, chairsOffice, letter, officer } from '../../story.fixture.js'
import type { Procedure } from '../../procedure/procedure.js'
import { convened, withItem } from '../session.fixture.js'
import type { SessionStory } from '../session.fixture.js'
import { explained, procedure, said } from './explain.fixture.js'

/** The package must have gone out by 28 May, five in the afternoon: twenty days before 17 June. */
const strict: Procedure = {
  ...procedure,
  citations: { 'Rule 8': { en: 'Rule 8', ru: 'Правило 8' } },
  stages: procedure.stages.map((one) => {
    const due = { ...one.due, mark: 'V', must: true, article: 'Rule 8' } as const
    return one.id === 'package' ? { ...one, due } : one
  }),
}
const begun = convened({}, strict)
const late = begun.until('2027-06-01')
const because = (story: SessionStory, lang: 'en' | 'ru' = 'en') =>
  said(story, 'stage', 'package', lang, strict).filter((one) => /minimum|минимальн/.test(one))

describe('a stage tells the legal minimum that it breaks', () => {
  it('with its article, until when it was, and that nobody has departed from it', () => {
    expect([because(late), because(late, 'ru')]).toEqual([
      ['It breaks a legal minimum, not later than 28.05.2027 17:00 UTC (Rule 8); no departure is granted.'],
      [
        'Нарушен минимальный срок по правилам, не позднее 28.05.2027 17:00 UTC (Правило 8); отступление от правил не разрешено.',
      ],
    ])
    const found = explained(late, 'stage', 'package', { rules: strict })?.because.at(-1)
    expect(found).toMatchObject({ kind: 'fact', who: [], stage: 'package', article: 'Rule 8' })
  })
  it('also when it was done, but too late', () => {
    const sentOn = (day: string) =>
      withItem(begun)
        .until('2027-05-23')
        .after(officer, { type: 'ComposeEdition' })
        .after(chairsOffice, { type: 'ClearAgenda', edition: 1 })
        .until(day)
        .after(officer, { type: 'Dispatch', stage: 'package' })
        .until('2027-06-02')
    expect(sentOn('2027-05-27').state.stages['package']?.because).toBe('gate')
    expect([because(sentOn('2027-05-27')), because(sentOn('2027-06-01'))]).toEqual([[], because(late)])
  })
  it('and on whose authority a departure was granted', () => {
    const waiver = {
      type: 'GrantWaiver',
      stage: 'package',
      moment: 'due',
      authority: 'Letter 7',
      reason: letter,
    } as const
    expect(because(begun.after(chair, waiver))).toEqual([])
    expect(because(late.after(chair, waiver))).toEqual([
      'It breaks a legal minimum, not later than 28.05.2027 17:00 UTC (Rule 8); a departure is granted, on the authority of: Letter 7.',
    ])
  })
  it('and nothing while it can be kept, or of another stage', () => {
    expect(because(begun)).toEqual([])
    expect(said(late, 'stage', 'tabling', 'en', strict).join()).not.toContain('minimum')
  })
})
