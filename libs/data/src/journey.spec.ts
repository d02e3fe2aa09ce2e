import { describe, expect, test } from '@jest/globals'
import { checkWhen } from '@plenary/domain'
import { icmecJourney as journey } from './journey.js'
import { icmec } from './samples.js'

const session = (ordinal: number) => journey.sessions.find((one) => one.ordinal === ordinal)!

describe('the journey of the sample commission', () => {
  test('leads from XIX to XXII', () => {
    expect(journey.sessions.map(({ ordinal }) => ordinal)).toEqual([19, 20, 21, 22])
    expect(journey.commission).toBe(icmec.id)
    expect(journey.clock).toMatchObject({ from: '2022-06-01', mark: 'A' })
  })
  test('held XX on 19.10.2022 at 14:00 in Moscow, with five items announced', () => {
    expect(session(20)).toMatchObject({
      opening: { kind: 'firm', on: '2022-10-19', time: '14:00' },
      place: { city: 'Moscow', room: 'Conference Hall E' },
      accreditation: { until: '2022-10-18', time: '17:00' },
    })
    expect(session(20).agenda.map(({ id, mark }) => [id, mark])).toEqual([
      ['xx-decisions', 'V'],
      ['xx-programme', 'V'],
      ['xx-cataloguing', 'V'],
      ['xx-rights', 'V'],
      ['xx-enterprises', 'V'],
      ['xx-standardization', 'A'],
    ])
  })
  test('firmed XXI up: April 2023, then its end in Dushanbe, then 27.04.2023 at 10:00', () => {
    expect(session(21).dates.map(({ on, opening, mark }) => [on, opening, mark])).toEqual([
      ['2022-10-19', { kind: 'month', month: '2023-04' }, 'A'],
      ['2023-03-01', { kind: 'endOf', month: '2023-04' }, 'V'],
      ['2023-03-20', { kind: 'firm', on: '2023-04-27', time: '10:00' }, 'V'],
    ])
    expect(session(21).dates[2]?.assumed?.en).toBe('the hour, and on which day it was firmed up')
    expect(session(21).dates.at(-1)?.opening).toEqual(session(21).opening)
    expect(session(21).agenda.filter(({ mark }) => mark === 'V')).toHaveLength(4)
    expect(session(21).notice?.on).toBe('2023-04-24')
  })
  test('fixed XXII for September-October 2024 in the Kyrgyz Republic', () => {
    const next = session(21).outcomes.find(({ next }) => next)?.next
    expect(next).toEqual({
      opening: { kind: 'window', from: '2024-09-01', to: '2024-10-31' },
      place: { country: 'Kyrgyz Republic' },
      host: 'kyrgyzstan',
    })
    expect(session(22).opening).toEqual(next?.opening)
  })
  test('was instructed on 23.11.2022', () => {
    expect(journey.instructions.map(({ id, on, body, mark }) => [id, on, body, mark])).toEqual([
      ['exhibition-event', '2022-11-23', 'collective-security-council', 'V'],
    ])
    expect(session(21).outcomes.find(({ id }) => id === 'xxi-event')?.instruction).toBe('exhibition-event')
  })
  test('names bodies, subjects and programmes that the commission has', () => {
    const known = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id))
    const { sessions, instructions } = journey
    const bodies = [
      ...sessions.flatMap(({ host, preparation }) => [host, ...preparation.flatMap((met) => met.bodies)]),
      ...instructions.map(({ body }) => body),
    ].filter((id) => id !== undefined)
    const items = sessions.flatMap(({ agenda }) => agenda)
    const subjects = [...items, ...instructions].flatMap(({ subject }) => subject ?? [])
    const programmes = sessions.flatMap(({ agenda }) => agenda.flatMap(({ programme }) => programme ?? []))
    expect(bodies.filter((id) => !known(icmec.bodies).has(id))).toEqual([])
    expect(subjects.filter((id) => !known(icmec.subjects).has(id))).toEqual([])
    expect(programmes.filter((id) => !known(icmec.programmes).has(id))).toEqual([])
  })
  test('links documents and outcomes to items of their session', () => {
    for (const { agenda, documents, outcomes } of journey.sessions) {
      const linked = [...(documents ?? []), ...outcomes, ...outcomes.flatMap(({ paper }) => paper ?? [])]
      const items = linked.flatMap(({ item }: { readonly item?: string }) => item ?? [])
      expect(items.filter((id) => !agenda.some((one) => one.id === id))).toEqual([])
    }
  })
  test('puts an item before each council that met', () => {
    for (const { ordinal, agenda, preparation } of journey.sessions.filter((one) => one.agenda.length > 0)) {
      const met = preparation.flatMap(({ bodies }) => bodies)
      const subjects = icmec.bodies.flatMap(({ id, kind, subjects }) =>
        kind === 'council' && met.includes(id) ? [subjects] : [],
      )
      const idle = subjects.filter(
        (own) => !agenda.some(({ subject }) => subject !== undefined && own?.includes(subject)),
      )
      expect([ordinal, idle]).toEqual([ordinal, []])
    }
  })
  test('has only dates that stand in the calendar', () => {
    const { sessions } = journey
    const announced = sessions.flatMap(({ dates, outcomes }) => [
      ...dates,
      ...outcomes.flatMap(({ next }) => next ?? []),
    ])
    const openings = [...sessions, ...announced].map(({ opening }) => opening)
    for (const when of [...openings, ...sessions.flatMap(({ preparation }) => preparation.map(({ on }) => on))])
      checkWhen(when)
  })
  test('says of every fact where it stands', () => {
    const sourced = [
      ...journey.sessions.flatMap((one) => [
        one,
        ...one.dates,
        ...one.preparation,
        ...one.agenda,
        ...(one.documents ?? []),
        ...one.outcomes,
      ]),
      ...journey.instructions,
      ...journey.events,
      ...journey.filling,
    ]
    for (const { mark, source } of sourced) expect(source).toMatch(mark === 'V' ? /^\[[SP]\] / : /^Assumed/)
  })
})
