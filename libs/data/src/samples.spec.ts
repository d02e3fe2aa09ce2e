import { describe, expect, test } from '@jest/globals'
import { isDay } from '@plenary/domain'
import { procedureEditions } from './editions.js'
import { board, icmec, training } from './samples.js'

const roles = [
  'administrator',
  'auditor',
  'chair',
  'chairsOffice',
  'commissionSecretary',
  'contributor',
  'councilMember',
  'councilSecretary',
  'head',
  'observer',
  'pressOfficer',
  'secretariatOfficer',
  'secretary',
  'workingGroupMember',
  'workingGroupSecretary',
]

describe.each([
  ['icmec', icmec],
  ['training', training],
  ['board', board],
])('the founding of %s', (_, sample) => {
  const { bodies, offices, persons, terms } = sample
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  const holders = (office: string, day: string) =>
    terms.filter((term) => term.office === office && term.from <= day && (term.to === undefined || day <= term.to))

  test('names every body, office and person once', () => {
    for (const list of [bodies, offices, persons, sample.subjects]) expect(new Set(ids(list)).size).toBe(list.length)
  })
  test('names persons and the commission by UUIDs, bodies by words', () => {
    for (const id of [sample.id, ...ids(persons)])
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    for (const id of ids(bodies)) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })
  test('puts every office into a body, by its id', () => {
    for (const office of offices) {
      expect(office.id).toBe(`${office.body}.${office.role}`)
      expect(ids(bodies)).toContain(office.body)
    }
  })
  test('has an office for every role', () => {
    expect([...new Set(offices.map(({ role }) => role))].sort()).toEqual(roles)
  })
  test('gives every term an office, a person and days in their order', () => {
    for (const { office, person, from, to } of terms) {
      expect(ids(offices)).toContain(office)
      expect(ids(persons)).toContain(person)
      expect(isDay(from) && (to === undefined || (isDay(to) && from <= to))).toBe(true)
    }
  })
  test('gives every person a term', () => {
    expect(ids(persons).filter((id) => !terms.some(({ person }) => person === id))).toEqual([])
  })
  test('leaves no office empty or held twice while its sessions are prepared and held', () => {
    const days =
      sample === icmec
        ? ['2022-06-01', '2022-10-19', '2023-03-01', '2023-04-27', '2023-04-28', '2024-10-31']
        : ['2027-06-01', '2028-10-31']
    for (const { id } of offices) {
      for (const day of days) expect([id, day, holders(id, day).length]).toEqual([id, day, 1])
    }
  })
  test('routes subjects that exist to councils', () => {
    const routed = bodies.flatMap((body) => body.subjects ?? [])
    expect(routed.sort()).toEqual(['exhibitions', 'intellectual-property', 'standardization'])
    expect(routed.filter((subject) => !ids(sample.subjects).includes(subject))).toEqual([])
  })
  test('stands on rules that are shipped', () => {
    expect(Object.keys(procedureEditions)).toContain(sample.procedure)
  })
})

describe('the sample commission', () => {
  const zones = (sample: typeof icmec) =>
    sample.bodies.flatMap(({ id, kind, zone }) => (kind === 'nationalPart' ? [[id, zone]] : []))

  test('has six national parts in their zones', () => {
    expect(zones(icmec)).toEqual([
      ['armenia', 'Asia/Yerevan'],
      ['belarus', 'Europe/Minsk'],
      ['kazakhstan', 'Asia/Almaty'],
      ['kyrgyzstan', 'Asia/Bishkek'],
      ['russia', 'Europe/Moscow'],
      ['tajikistan', 'Asia/Dushanbe'],
    ])
  })
  test('names no person but the three of the public record', () => {
    expect(icmec.persons.flatMap(({ name }) => (name ? [name.en] : []))).toEqual([
      'Yuri Borisov',
      'Denis Manturov',
      'Vladimir Zaynetdinov',
    ])
  })
  test('is chaired by whom the record names on the days that it names, by nobody named at XX and XXII', () => {
    const nameOn = (day: string) => {
      const term = icmec.terms.find(
        ({ office, from, to }) => office === 'plenary.chair' && from <= day && day <= (to ?? day),
      )!
      return [icmec.persons.find(({ id }) => id === term.person)?.name?.en, term.mark]
    }
    expect(nameOn('2021-09-09')).toEqual(['Yuri Borisov', 'V'])
    expect(nameOn('2022-10-19')).toEqual([undefined, 'A'])
    expect(nameOn('2023-03-01')).toEqual(['Denis Manturov', 'V'])
    expect(nameOn('2023-04-27')).toEqual(['Denis Manturov', 'V'])
    expect(nameOn('2024-10-01')).toEqual([undefined, 'A'])
  })
  test('has three councils, a working group under the chairman, and a superior body', () => {
    const ofKind = (kind: string) => icmec.bodies.filter((body) => body.kind === kind).map(({ id }) => id)
    expect(ofKind('council')).toEqual(['standardization', 'intellectual-property', 'exhibitions'])
    expect(ofKind('superior')).toEqual(['collective-security-council'])
    expect(icmec.bodies.find(({ id }) => id === 'working-group')?.relation?.ru).toBe('при Председателе')
  })
  test('was established on 23.06.2005 and met last in Minsk', () => {
    expect(icmec.established.on).toBe('2005-06-23')
    expect(icmec.pastSessions.at(-1)).toMatchObject({
      ordinal: 19,
      heldOn: '2021-09-09',
      place: { city: 'Minsk' },
      mark: 'V',
    })
  })
  test('says of every verified fact where it stands', () => {
    const sourced = [...icmec.bodies, ...icmec.terms, ...icmec.programmes, ...icmec.pastSessions, ...icmec.facts]
    for (const { mark, source } of sourced) {
      if (mark === 'V') expect(source).toMatch(/^\[[SP]\] /)
      else expect(source).toMatch(/ssumed/)
    }
  })
})

describe('the training commission', () => {
  test('has six parts of trees with a zone and a calendar each', () => {
    const parts = training.bodies.filter(({ kind }) => kind === 'nationalPart')
    expect(parts.map(({ id, name, zone, calendar }) => [id, name.ru, zone, calendar])).toEqual([
      ['alder', 'Ольха', 'Europe/Moscow', 'alder'],
      ['birch', 'Берёза', 'Europe/Minsk', 'birch'],
      ['cedar', 'Кедр', 'Asia/Yerevan', 'cedar'],
      ['elm', 'Вяз', 'Asia/Dushanbe', 'elm'],
      ['fir', 'Пихта', 'Asia/Bishkek', 'fir'],
      ['maple', 'Клён', 'Asia/Tashkent', 'maple'],
    ])
  })
  test('is all assumed and names nobody', () => {
    expect([...training.bodies, ...training.terms, ...training.facts].every(({ mark }) => mark === 'A')).toBe(true)
    expect(training.persons.filter(({ name }) => name)).toEqual([])
  })
})
