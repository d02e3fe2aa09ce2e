import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { temporaryHome } from '@plenary/engine'
import { run } from '../support/installation.js'
import type { Line } from './scene.js'

let place: Awaited<ReturnType<typeof temporaryHome>>
let code: number | null
let told: readonly Line[]

beforeAll(async () => {
  place = await temporaryHome()
  const demo = run(['demo', 'board', '--json', '--home', join(place.path, 'new')])
  code = await demo.ended
  told = demo.lines.map((line) => JSON.parse(line) as Line)
}, 180_000)
afterAll(() => place.remove())

const pick = (act: string, session: number) => told.filter((line) => line.act === act && line.session === session)
/** By UTC; at the seat, in Moscow, it is three hours later. */
const stages = (act: string, session: number) =>
  pick(act, session).map(({ at, subject }) => `${at.slice(0, 16)} ${subject}`)

describe('a board meets by rules of its own', () => {
  test('and what was started for it is over when it is told', () => expect(code).toBe(0))

  test('with notice and papers five clear days before, absence told and the stages of its rules only', () => {
    expect(stages('StageOpened', 1)).toEqual([
      '2027-06-21T21:00 proposals',
      '2027-06-27T21:00 tabling',
      '2027-06-28T06:00 package',
      '2027-06-29T06:00 absence',
      '2027-07-06T07:00 plenary',
      '2027-07-06T07:00 actions',
      '2027-07-06T07:00 minutes',
      '2027-07-06T07:00 follow-up',
    ])
    expect(pick('StageClosed', 1).map(({ subject }) => subject)).toEqual([
      'proposals',
      'tabling',
      'package',
      'absence',
      'plenary',
      'actions',
      'minutes',
      'follow-up',
    ])
  })

  test('and decides by the majority of those present: one member is away, one is against', () => {
    expect(pick('DecisionRecorded', 1).map(({ detail }) => detail)).toEqual([
      'decision 1/1 is adopted: Budget of the year',
      'decision 1/2 is adopted: Lease of the building',
    ])
  })

  test('and sends actions within three days and minutes within two weeks', () => {
    expect(pick('Dispatched', 1).map(({ at, subject }) => `${at.slice(0, 10)} ${subject}`)).toEqual([
      '2027-06-29 package',
      '2027-07-07 actions',
      '2027-07-12 minutes',
    ])
  })

  test('and follows up at its next meeting what the last one decided', () => {
    expect(pick('ItemIncluded', 2).map(({ detail }) => detail)).toEqual([
      'on the draft agenda: Implementation of the decisions of session I',
    ])
    expect(pick('ClauseConcluded', 1)).toHaveLength(2)
  })
})
