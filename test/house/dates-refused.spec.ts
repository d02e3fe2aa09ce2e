import { describe, expect, it } from '@jest/globals'
import { procedure } from '@plenary/data'
import { Refusal } from '@plenary/domain'
import { letter } from '../support/training-cycle.js'
import { commission, session, TrainingWorld } from '../support/training-world.js'

const day = (on: string) => ({ kind: 'day', on })
const firm = (on: string) => ({ kind: 'firm', on, time: '10:00' })
const window = (from: string, to: string) => ({ kind: 'window', from, to })

/** On working days only: a rule of this test. */
const strict = { must: true, article: 'Rule 9', mark: 'A' } as const
const preparing = (openingDay?: typeof strict | { must: false; article: string; mark: 'A' }) => {
  const edition = { ...procedure('icmec'), ...(openingDay && { openingDay }) }
  const world = new TrainingWorld('2027-01-11 09:00', { edition })
  convene(world, window('2027-06-14', '2027-06-20'))
  return world
}
const convene = (world: TrainingWorld, opening: object, more: object = {}) =>
  world.by('plenary.chair', commission, { type: 'ConveneSession', opening, place: {}, host: 'elm', ...more })
const move = (world: TrainingWorld, ordinal: number, opening: object) =>
  world.by('plenary.chair', session(ordinal), { type: 'MoveSession', opening, authority: 'Letter', reason: letter })
const refusal = (act: () => unknown): unknown => {
  try {
    act()
    return 'done'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [error.code, error.details['pointer'], ...(error.article ? [error.article] : [])]
  }
}

describe('a session is moved', () => {
  it('to no day that the calendar does not have', () => {
    expect(refusal(() => move(preparing(), 21, day('2027-02-31')))).toEqual(['date.notInCalendar', '/opening'])
    expect(refusal(() => move(preparing(), 21, window('2027-04-28', '2027-04-31')))).toEqual([
      'date.notInCalendar',
      '/opening',
    ])
  })
  it('to no day that has passed', () => {
    expect(refusal(() => move(preparing(), 21, day('2027-01-08')))).toEqual(['date.past', '/opening'])
  })
  it('to no day before the session before can have opened; to one on which it may have', () => {
    const world = preparing()
    convene(world, firm('2028-04-26'))
    expect(refusal(() => move(world, 22, firm('2027-06-11')))).toEqual(['date.beforePrevious', '/opening'])
    expect(refusal(() => move(world, 22, firm('2027-06-17')))).toBe('done')
    move(world, 22, firm('2027-07-01'))
    move(world, 21, firm('2027-06-24'))
    expect(refusal(() => move(world, 22, firm('2027-06-18')))).toEqual(['date.beforePrevious', '/opening'])
    world.by('plenary.chair', session(21), { type: 'PostponeSession', authority: 'Letter', reason: letter })
    expect(refusal(() => move(world, 22, firm('2027-06-18')))).toBe('done')
  })
  it('to no day after the next ordinary session has opened; to one on which it may open', () => {
    const world = preparing()
    convene(world, firm('2027-09-16'))
    expect(refusal(() => move(world, 21, firm('2027-09-17')))).toEqual(['date.afterNext', '/opening'])
    expect(refusal(() => move(world, 21, window('2027-09-16', '2027-09-20')))).toBe('done')
    expect(refusal(() => move(world, 21, firm('2027-09-17')))).toEqual(['date.afterNext', '/opening'])
    move(world, 22, window('2027-09-16', '2027-09-30'))
    expect(refusal(() => move(world, 21, firm('2027-09-30')))).toBe('done')
  })
  it('past the one after it where that is extraordinary', () => {
    const world = preparing()
    convene(world, firm('2027-06-28'), { form: 'extraordinary', proposedBy: 'fir' })
    expect(refusal(() => move(world, 21, firm('2027-07-15')))).toBe('done')
  })
  it('before the one before it where it is extraordinary', () => {
    const world = preparing()
    convene(world, firm('2027-06-28'), { form: 'extraordinary', proposedBy: 'fir' })
    expect(refusal(() => move(world, 22, firm('2027-05-11')))).toBe('done')
  })
})

describe('where the rules say that a session must open on a working day', () => {
  const saturday = ['date.nonWorking', '/opening', 'Rule 9']

  it('it is convened, moved and firmed up on no other', () => {
    expect(refusal(() => convene(preparing(strict), day('2028-04-29')))).toEqual(saturday)
    expect(refusal(() => move(preparing(strict), 21, firm('2027-06-26')))).toEqual(saturday)
    const firmUp = (on: string) => () =>
      preparing(strict).by('plenary.chair', session(21), { type: 'FirmUp', opening: firm(on), place: { city: 'Elm' } })
    expect(refusal(firmUp('2027-06-19'))).toEqual(saturday)
    expect(refusal(firmUp('2027-06-18'))).toBe('done')
  })
  it('a window is looked at when it firms up', () => {
    expect(refusal(() => move(preparing(strict), 21, window('2027-06-26', '2027-06-27')))).toBe('done')
  })
  it('and "as a rule", or saying nothing, refuses no day', () => {
    const asARule = { ...strict, must: false } as const
    expect(refusal(() => move(preparing(asARule), 21, firm('2027-06-26')))).toBe('done')
    expect(refusal(() => move(preparing(), 21, firm('2027-06-26')))).toBe('done')
  })
})
