import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Session } from '@plenary/domain'
import { twentyFirst, twentySecond, twentyThird } from '../support/three-sessions.js'
import { inMoscow, session, TrainingWorld } from '../support/training-world.js'

const world = new TrainingWorld('2027-01-11 09:00')

/** When the stages of a session were opened and closed by Moscow's clock, in which round, and why. */
const story = ({ stages }: Session, ...ids: readonly string[]) =>
  ids.map((id) => {
    const { round, openedAt, closedAt, because } = stages[id] ?? { round: 0 }
    return [id, round, inMoscow(openedAt), inMoscow(closedAt), because]
  })
const clauses = () =>
  world
    .all('decision')
    .flatMap(({ number, clauses }) =>
      Object.values(clauses).map(({ id, carried, conclusion, due }) => [
        `${number} ${id}`,
        carried,
        conclusion?.control,
        inMoscow(due?.to),
      ]),
    )

describe('a cycle of the training commission, XXI to XXIII, under the rules of the sample', () => {
  const at: { clauses: ReturnType<typeof clauses>; session: Session }[] = []
  beforeAll(() => {
    for (const [index, play] of [twentyFirst, twentySecond, twentyThird].entries()) {
      play(world)
      at.push({ clauses: clauses(), session: world.state(session(21 + index)) })
    }
  })
  const sessionAt = (index: number) => at[index]?.session as Session

  it('opens and closes every stage of XXI, in the order and at the hours of the rules', () => {
    expect(story(world.state(session(21)), ...Object.keys(world.state(session(21)).stages))).toEqual([
      ['protocol', 1, '2027-06-17 13:00', '2027-06-17 13:00', 'gate'],
      ['extracts', 1, '2027-06-17 13:00', '2027-06-17 13:00', 'gate'],
      ['certified-copies', 1, '2027-06-17 13:00', '2027-06-17 13:00', 'gate'],
      ['submission-upwards', 1, '2027-06-17 13:00', '2027-06-17 13:00', 'gate'],
      ['action-plan', 1, '2027-06-17 13:00', '2027-06-17 13:00', 'gate'],
      ['follow-up', 1, '2027-06-17 13:00', '2028-05-24 07:00', 'time'],
      ['mid-reports', 1, '2027-01-11 09:00', '2027-01-11 09:00', 'gate'],
      ['mid-working-group', 1, '2027-01-11 09:00', '2027-02-28 17:00', 'time'],
      ['proposals', 1, '2027-02-16 00:00', '2027-03-05 12:00', 'gate'],
      ['drafts', 1, '2027-03-19 00:00', '2027-04-03 17:00', 'time'],
      ['drafts-check', 1, '2027-04-03 17:00', '2027-04-04 12:00', 'gate'],
      ['date-and-place', 1, '2027-01-11 09:00', '2027-02-17 12:00', 'gate'],
      ['first-tour', 1, '2027-04-08 00:00', '2027-04-18 12:00', 'gate'],
      ['invitation', 1, '2027-01-11 09:00', '2027-04-18 12:00', 'gate'],
      ['invitation-reply', 1, '2027-05-03 00:00', '2027-05-08 12:00', 'gate'],
      ['reports', 1, '2027-05-03 00:00', '2027-05-03 00:00', 'gate'],
      ['consolidated-table', 1, '2027-05-13 00:00', '2027-05-14 12:00', 'gate'],
      ['summary', 1, '2027-05-18 00:00', '2027-05-19 12:00', 'gate'],
      ['clearance', 2, '2027-05-23 12:00', '2027-05-25 12:00', 'gate'],
      ['package', 1, '2027-05-25 12:00', '2027-05-26 12:00', 'gate'],
      ['experts', 1, '2027-06-03 00:00', '2027-06-05 12:00', 'gate'],
      ['second-tour', 1, '2027-06-07 00:00', '2027-06-07 00:00', 'gate'],
      ['delegations', 1, '2027-05-28 00:00', '2027-05-29 12:00', 'gate'],
      ['tabling', 1, '2027-06-12 00:00', '2027-06-13 12:00', 'gate'],
      ['press-notice', 1, '2027-01-11 09:00', '2027-06-13 12:00', 'gate'],
      ['accreditation', 1, '2027-01-11 09:00', '2027-06-13 12:00', 'gate'],
      ['working-group', 1, '2027-06-15 00:00', '2027-06-15 12:00', 'gate'],
      ['council/standardization', 1, '2027-06-15 00:00', '2027-06-15 12:00', 'gate'],
      ['council/intellectual-property', 1, '2027-06-15 00:00', '2027-06-15 12:00', 'gate'],
      ['council/exhibitions', 1, '2027-06-15 00:00', '2027-06-15 12:00', 'gate'],
      ['plenary', 1, '2027-06-17 08:00', '2027-06-17 13:00', 'gate'],
      ['press-release', 1, '2027-06-17 13:00', '2027-06-17 13:00', 'gate'],
    ])
  })

  it('sends the first edition back, and clears and approves the second', () => {
    expect(
      sessionAt(0).editions.map(({ edition, sentBack, cleared, approved }) => [
        edition,
        sentBack ?? false,
        cleared?.by.office,
        approved?.by.office,
      ]),
    ).toEqual([
      [1, true, undefined, undefined],
      [2, false, 'chairs-office.chairsOffice', 'plenary.chair'],
    ])
  })

  it('keeps the opinions of the bodies with the items: the council on exhibitions returned one', () => {
    const opinions = Object.values(sessionAt(0).items).map(({ title, opinions }) => [
      title.en,
      ...opinions.map(({ body, opinion }) => `${body}: ${opinion}`),
    ])
    expect(opinions).toEqual([
      ['Implementation of the decisions of session XX', 'working-group: cleared'],
      ['On rights', 'working-group: cleared', 'intellectual-property: cleared'],
      ['On standardization', 'working-group: cleared', 'standardization: cleared'],
      ['On exhibitions', 'working-group: cleared', 'exhibitions: returned'],
    ])
  })

  it('records what was decided: one decision blocked, the others numbered without a gap, each part bound by its own word', () => {
    const taken = world
      .all('sitting')
      .flatMap(({ decisions }) =>
        decisions.map(({ title, adopted, number, bound, blockedBy }) => [title.en, adopted, number, bound, blockedBy]),
      )
    expect(taken).toEqual([
      ['On exhibitions', false, undefined, [], ['alder']],
      ['On standards', true, '21/1', ['birch', 'elm'], []],
      ['On tests', true, '22/1', [], []],
      ['On a fair', true, '22/2', [], []],
    ])
  })

  it('moves what XXII still owes by four weeks; what was closed stays as it was', () => {
    expect(
      story(
        sessionAt(1),
        'proposals',
        'first-tour',
        'reports',
        'consolidated-table',
        'clearance',
        'tabling',
        'plenary',
      ),
    ).toEqual([
      ['proposals', 1, '2028-01-12 00:00', '2028-01-13 12:00', 'gate'],
      ['first-tour', 1, '2028-02-16 00:00', '2028-02-26 12:00', 'gate'],
      ['reports', 1, '2028-03-12 00:00', '2028-04-24 17:00', 'time'],
      ['consolidated-table', 1, '2028-04-19 00:00', '2028-04-20 12:00', 'gate'],
      ['clearance', 1, '2028-04-28 00:00', '2028-04-30 12:00', 'gate'],
      ['tabling', 1, '2028-05-19 00:00', '2028-05-20 12:00', 'gate'],
      ['plenary', 1, '2028-05-24 07:00', '2028-05-24 13:00', 'gate'],
    ])
  })

  it('carries over what nobody concluded, counts it, and lets what is due by the next session move with it', () => {
    expect(at.map(({ clauses }) => clauses)).toEqual([
      [
        ['21/1 1', 0, undefined, '2028-04-28 20:59'],
        ['21/1 2', 0, undefined, '2028-04-28 20:59'],
        ['21/1 3', 0, undefined, '2028-04-28 20:59'],
      ],
      [
        ['21/1 1', 0, 'remove', '2029-05-18 21:59'],
        ['21/1 2', 1, undefined, '2029-05-18 21:59'],
        ['21/1 3', 1, undefined, '2029-05-18 21:59'],
        ['22/1 1', 0, undefined, '2029-05-18 21:59'],
      ],
      [
        ['21/1 1', 0, 'remove', '2029-05-16 08:00'],
        ['21/1 2', 2, undefined, '2029-05-16 08:00'],
        ['21/1 3', 2, undefined, '2029-05-16 08:00'],
        ['22/1 1', 1, undefined, '2029-05-16 08:00'],
      ],
    ])
    const carriedOver = sessionAt(2).carriedOver.map(({ number, clause, assigned, carried }) => [
      number,
      clause,
      assigned,
      carried,
    ])
    expect(carriedOver).toEqual([
      ['21/1', '2', ['birch', 'cedar'], 2],
      ['21/1', '3', ['fir'], 2],
      ['22/1', '1', ['elm'], 1],
    ])
  })

  it('closes XXI and XXII when the next plenary opens, and every decision that has no clause left', () => {
    expect([21, 22, 23].map((ordinal) => world.state(session(ordinal)).status)).toEqual([
      'closed',
      'closed',
      'convened',
    ])
    expect(world.all('decision').map(({ number, status }) => [number, status])).toEqual([
      ['21/1', 'underControl'],
      ['22/1', 'underControl'],
      ['22/2', 'closed'],
    ])
  })

  it('opens each draft agenda with the implementation of the decisions before; an instruction comes once', () => {
    const agenda = ({ order, items }: Session) => order.map((id) => items[id]?.title.en)
    expect(at.map(({ session }) => agenda(session))).toEqual([
      ['Implementation of the decisions of session XX', 'On rights', 'On standardization', 'On exhibitions'],
      ['Implementation of the decisions of session XXI', 'On standardization', 'On exhibitions'],
      ['Implementation of the decisions of session XXII', 'On standardization', 'On exhibitions'],
    ])
  })

  it('is quiet at the end: nothing is on its way, nothing calls', () => {
    expect(world.isQuiet).toBe(true)
  })
})
