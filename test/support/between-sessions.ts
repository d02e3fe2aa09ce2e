import { commission, session, sitting, TrainingWorld } from './training-world.js'

export const officer = 'secretariat.secretariatOfficer'
export const firm = (on: string) => ({ kind: 'firm', on, time: '10:00' })
export const announced = (on: string) => ({
  opening: firm(on),
  place: { country: 'Elm', city: 'Elmtown' },
  host: 'elm',
})

/** XXI is convened for 17 June 2027, ten in the morning of Elm: eight in Moscow. */
export const preparing = () => {
  const world = new TrainingWorld('2027-01-11 09:00')
  world.by('plenary.chair', commission, { type: 'ConveneSession', ...announced('2027-06-17') })
  return world
}
export const instruct = (world: TrainingWorld, en: string) =>
  world.by(officer, commission, {
    type: 'RegisterInstruction',
    title: { en },
    body: 'superior-council',
    source: 'Act',
    mark: 'A',
  })
export const atPlenary = (world: TrainingWorld, ordinal: number, type: string, more: object = {}) =>
  world.by('plenary.chair', sitting(ordinal), { type, ...more })
/** The plenary fixes the next session for 26 April 2028 and closes. */
export const close = (world: TrainingWorld, ordinal: number, next = '2028-04-26') => {
  atPlenary(world, ordinal, 'FixNextSession', announced(next))
  atPlenary(world, ordinal, 'CloseSitting')
}
export const agenda = (world: TrainingWorld, ordinal: number) => {
  const { order, items } = world.state(session(ordinal))
  return order.map((id) => [items[id]?.title.en, items[id]?.origin])
}
