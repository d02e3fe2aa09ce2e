import { describe, expect, it } from '@jest/globals'
import { rules } from '../../procedure/rules.fixture.js'
import { at, chair, letter, resolve } from '../../story.fixture.js'
import { stageRows } from './plan-rows.js'
import { convened, stages } from '../session.fixture.js'
import type { SessionStory } from '../session.fixture.js'
import type { CountedBy } from '../../time/counted-by.js'

/** The package must have gone out by 28 May, five in the afternoon: twenty days before 17 June. */
const strict = rules(
  stages.map((one) =>
    one.id === 'package' ? { ...one, due: { ...one.due, mark: 'V' as const, must: true as const } } : one,
  ),
)
const two = (count: number) => String(Math.floor(count)).padStart(2, '0')
const rowOf = ({ state, now }: SessionStory, stage: string, lang: 'en' | 'ru' = 'en') => {
  const reckoning = {
    ...{ resolve, lang, now, aboutDay: () => ({ kind: 'working' as const }), bodyName: () => ({ en: '', ru: '' }) },
    cityOf: (zone: string) => ({ en: zone, ru: zone }),
    calendarName: ({ calendar }: CountedBy) => ({ en: `calendar ${calendar}`, ru: `календарь ${calendar}` }),
    dayIn: () => '2027-05-28',
    clockOf: (instant: number) => `${two((instant / 3_600_000) % 24)}:00`,
  }
  return stageRows(state, state.stages[stage]!, strict, reckoning).find(({ moment }) => moment === 'due')
}
/** What is said of the date after the calendar, in English and in Russian. */
const ends = (story: SessionStory) => [
  rowOf(story, 'package')?.derivation.split('calendar all')[1],
  rowOf(story, 'package', 'ru')?.derivation.split('календарь all')[1],
]
const granted = { type: 'GrantWaiver', stage: 'package', moment: 'due', authority: 'Letter 7', reason: letter } as const
const by = { person: 'plenary.chair', office: 'plenary.chair', body: 'plenary' }

describe('a legal minimum is told as one', () => {
  const begun = convened({}, strict)
  const late = begun.until('2027-06-01')

  it('while it can be kept', () => {
    expect(rowOf(begun, 'package')?.minimum).toEqual({
      due: { from: at('2027-05-28', '17:00'), to: at('2027-05-28', '17:00') },
      broken: false,
    })
    expect(ends(begun)).toEqual(['; a legal minimum', '; минимальный срок по правилам'])
  })
  it('and that it is broken, when it was not done in time', () => {
    expect(rowOf(late, 'package')?.minimum).toMatchObject({ broken: true })
    expect(ends(late)).toEqual([
      '; breaks a legal minimum, not later than 28.05.2027 17:00 UTC; no departure is granted',
      '; нарушает минимальный срок по правилам, не позднее 28.05.2027 17:00 UTC; отступление от правил не разрешено',
    ])
  })
  it('and on whose authority a departure from it was granted', () => {
    const waived = begun.after(chair, granted)
    expect(rowOf(waived, 'package')?.minimum).toMatchObject({
      broken: false,
      waived: { authority: 'Letter 7', by, at: begun.now },
    })
    expect(ends(waived.until('2027-06-01'))).toEqual([
      '; breaks a legal minimum, not later than 28.05.2027 17:00 UTC; a departure is granted, on the authority of: Letter 7',
      '; нарушает минимальный срок по правилам, не позднее 28.05.2027 17:00 UTC; отступление от правил разрешено, основание: Letter 7',
    ])
  })
  it('and of another date nothing is said', () => {
    expect(rowOf(begun, 'tour')).not.toHaveProperty('minimum')
  })
})
