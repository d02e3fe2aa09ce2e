import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { founded } from './commission.fixture.js'
import { begins, ends, secretary, staffed } from './offices.fixture.js'
import { actorIn, officesOf } from './office-holder.js'

const { state: commission } = founded()

describe('a person', () => {
  it('holds offices for their terms, first and last day included', () => {
    const held = (person: string, on: string) => officesOf(commission, { person }, on).map(({ id }) => id)
    expect(held('boris', '2026-12-31')).toEqual([])
    expect(held('boris', '2027-06-30')).toEqual(['elm.head'])
    expect(held('boris', '2027-07-01')).toEqual([])
    expect(held('anna', '2027-07-01')).toEqual(['plenary.chair', 'elm.head'])
  })
  it('acts in the only office held, or in the one that is named', () => {
    expect(actorIn(commission, { person: 'anna' }, '2027-02-01')).toEqual({
      kind: 'person',
      person: 'anna',
      office: 'plenary.chair',
      body: 'plenary',
      role: 'chair',
      title: { en: 'Chair', ru: 'Председатель' },
    })
    expect(actorIn(commission, { person: 'anna' }, '2027-07-01')).toBe(null)
    expect(actorIn(commission, { person: 'anna' }, '2027-07-01', 'elm.head')?.role).toBe('head')
    expect(actorIn(commission, { person: 'anna' }, '2027-02-01', 'elm.head')).toBe(null)
    expect(actorIn(commission, { person: 'zoe' }, '2027-02-01')).toBe(null)
  })
})

describe('who acts for somebody', () => {
  const acting = { standing: 'acting', to: '2027-03-20' }
  const { state } = staffed().after(secretary, begins('plenary.chair', 'zoe', acting))
  it('says for whom, and by what name and title they are known that day', () => {
    expect(actorIn(state, { person: 'zoe' }, '2027-03-20')).toMatchObject({
      name: { en: 'Zoe Elm', ru: 'Зоя Эльм' },
      title: { en: 'chair', ru: 'chair' },
      standing: 'acting',
      for: { person: 'anna' },
    })
    expect(actorIn(state, { person: 'zoe' }, '2027-03-21')).toBe(null)
    expect(actorIn(state, { person: 'anna' }, '2027-03-20')).not.toHaveProperty('standing')
  })
  it('sees until when', () => {
    const held = officesOf(state, { person: 'zoe' }, '2027-03-01').map(({ id, standing, until }) => [
      id,
      standing,
      until,
    ])
    expect(held).toEqual([['plenary.chair', 'acting', '2027-03-20']])
  })
})

const days = 60
const day = (number: number) => {
  const month = String(2 + Math.floor(number / 20)).padStart(2, '0')
  return `2027-${month}-${String(1 + (number % 20)).padStart(2, '0')}`
}
interface Held {
  readonly who: string
}
/** Who is chair on each day, reckoned apart from the rules: a new one drives out whoever was there from their day on. */
class Chairs {
  readonly byDay: (Held | undefined)[]
  constructor() {
    const first = { who: 'anna' }
    this.byDay = Array.from({ length: days }, () => first)
  }
  begin(who: string, from: number, last: number): void {
    const driven = new Set(this.byDay.slice(from, last + 1))
    const held = { who }
    for (let one = from; one < days; one++) {
      if (driven.has(this.byDay[one])) this.byDay[one] = undefined
      if (one <= last) this.byDay[one] = held
    }
  }
  end(who: string, on: number): void {
    const held = this.byDay.findLast((one) => one?.who === who)
    for (let one = on + 1; one < days; one++) if (this.byDay[one] === held) this.byDay[one] = undefined
  }
  /** Before its first day: it never was. */
  withdraw(who: string): void {
    const held = this.byDay.findLast((one) => one?.who === who)
    for (let one = 0; one < days; one++) if (this.byDay[one] === held) this.byDay[one] = undefined
  }
}

interface Wish {
  readonly who: string
  readonly from: number
  readonly last: number
  readonly leaves: boolean
}
const wishes = fc.array(
  fc
    .record({
      who: fc.constantFrom('zoe', 'olga', 'ivan'),
      from: fc.integer({ min: 0, max: 39 }),
      stays: fc.option(fc.integer({ min: 0, max: 20 })),
      leaves: fc.boolean(),
    })
    .map(({ stays, from, ...rest }) => ({ ...rest, from, last: stays === null ? days - 1 : from + stays })),
  { maxLength: 12 },
)

/** What comes of them one after another, by the rules and apart from them; answers how often each thing happened. */
function live(acts: readonly Wish[], count: (type: string) => void) {
  const chairs = new Chairs()
  let story = staffed()
  for (const { who, from, last, leaves } of acts) {
    const to = last === days - 1 ? {} : { to: day(last) }
    const first = { from: day(from), ...to }
    const asked = leaves ? ends('plenary.chair', who, day(from)) : begins('plenary.chair', who, first)
    if (!story.refusal(secretary, asked).endsWith('events')) {
      count('refused')
      continue
    }
    const types = story.events(secretary, asked).map(({ type }) => type)
    story = story.after(secretary, asked)
    for (const type of types) count(type)
    if (types.includes('TermBegun')) chairs.begin(who, from, last)
    else if (types.includes('TermEnded')) chairs.end(who, from)
    else if (types.includes('TermWithdrawn')) chairs.withdraw(who)
  }
  return { state: story.state, chairs: chairs.byDay }
}

describe('the rights of a day', () => {
  it('are those of the terms of that day, whatever came one after another', () => {
    const counts = new Map<string, number>()
    const count = (type: string) => counts.set(type, (counts.get(type) ?? 0) + 1)
    const holds = (state: typeof commission, who: string, on: number) =>
      officesOf(state, { person: who }, day(on)).some(({ id }) => id === 'plenary.chair')
    fc.assert(
      fc.property(wishes, (acts) => {
        const { state, chairs } = live(acts, count)
        for (const [on, chair] of chairs.entries())
          for (const who of ['anna', 'zoe', 'olga', 'ivan'])
            expect([day(on), who, holds(state, who, on)]).toEqual([day(on), who, chair?.who === who])
      }),
      { numRuns: 300, seed: 7 },
    )
    expect([...counts.keys()].sort()).toEqual(['TermBegun', 'TermEnded', 'TermWithdrawn', 'refused'])
    expect(Math.min(...counts.values())).toBeGreaterThan(50)
  })
})
