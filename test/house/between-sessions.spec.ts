import { describe, expect, it } from '@jest/globals'
import { openPlenary } from '../support/training-cycle.js'
import { commission, session, sitting, TrainingWorld } from '../support/training-world.js'

const officer = 'secretariat.secretariatOfficer'
const firm = (on: string) => ({ kind: 'firm', on, time: '10:00' })
const announced = (on: string) => ({ opening: firm(on), place: { country: 'Elm', city: 'Elmtown' }, host: 'elm' })

/** XXI is convened for 17 June 2027, ten in the morning of Elm: eight in Moscow. */
const preparing = () => {
  const world = new TrainingWorld('2027-01-11 09:00')
  world.by('plenary.chair', commission, { type: 'ConveneSession', ...announced('2027-06-17') })
  return world
}
const instruct = (world: TrainingWorld, en: string) =>
  world.by(officer, commission, {
    type: 'RegisterInstruction',
    title: { en },
    body: 'superior-council',
    source: 'Act',
    mark: 'A',
  })
const atPlenary = (world: TrainingWorld, ordinal: number, type: string, more: object = {}) =>
  world.by('plenary.chair', sitting(ordinal), { type, ...more })
/** The plenary fixes the next session for 26 April 2028 and closes. */
const close = (world: TrainingWorld, ordinal: number, next = '2028-04-26') => {
  atPlenary(world, ordinal, 'FixNextSession', announced(next))
  atPlenary(world, ordinal, 'CloseSitting')
}
const agenda = (world: TrainingWorld, ordinal: number) => {
  const { order, items } = world.state(session(ordinal))
  return order.map((id) => [items[id]?.title.en, items[id]?.origin])
}

describe('nothing is lost between two sessions', () => {
  it('an instruction registered while the plenary sits is an item of the next session; one dealt with is not', () => {
    const world = preparing()
    instruct(world, 'On rights')
    world.until('2027-06-17 08:00')
    openPlenary(world, 21)
    world.until('2027-06-17 11:00')
    instruct(world, 'On a fair')
    world.until('2027-06-17 15:00')
    close(world, 21)
    expect(agenda(world, 21)).toEqual([
      ['Implementation of the decisions of session XX', 'carryOver'],
      ['On rights', 'instruction'],
    ])
    expect(agenda(world, 22)).toEqual([
      ['Implementation of the decisions of session XXI', 'carryOver'],
      ['On a fair', 'instruction'],
    ])
  })
  it('so is one that came after the agenda was approved for tabling', () => {
    const world = preparing()
    world.until('2027-06-13 12:00')
    world.by(officer, session(21), { type: 'ComposeEdition' })
    world.by('chairs-office.chairsOffice', session(21), { type: 'ClearAgenda', edition: 1 })
    world.by('plenary.chair', session(21), { type: 'ApproveAgenda', edition: 1 })
    world.until('2027-06-16 12:00')
    instruct(world, 'On a fair')
    world.until('2027-06-17 08:00')
    openPlenary(world, 21)
    close(world, 21)
    expect(agenda(world, 22)).toContainEqual(['On a fair', 'instruction'])
  })
})
