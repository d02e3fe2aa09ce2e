import { describe, expect, test } from '@jest/globals'
import { procedure, procedureEditions } from './editions.js'

const icmec = procedure('icmec')
const stageOf = (id: string) => icmec.stages.find((stage) => stage.id === id)!
/** "opens → due" as the table of the rules writes it. */
const dates = (id: string) => {
  const { opens, due } = stageOf(id)
  return [opens, due].map(
    (moment) => moment && `${moment.anchor} ${moment.offset} ${moment.unit} ${moment.time ?? ''}`.trim(),
  )
}

const stageIds = `protocol, extracts, certified-copies, submission-upwards, action-plan, follow-up, mid-reports,
  mid-working-group, proposals, drafts, drafts-check, date-and-place, first-tour, invitation, invitation-reply, reports,
  consolidated-table, summary, clearance, package, experts, second-tour, delegations, tabling, press-notice,
  accreditation, working-group, council, plenary, press-release`.split(/,\s+/)

describe('the rules of the sample commission', () => {
  test('have these thirty stages and no other', () => {
    expect(icmec.stages.map(({ id }) => id)).toEqual(stageIds)
    expect(stageIds).toHaveLength(30)
  })

  test('are of these kinds', () => {
    const kinds = Object.groupBy(icmec.stages, ({ kind }) => kind)
    expect(
      Object.fromEntries(Object.entries(kinds).map(([kind, stages]) => [kind, stages.map(({ id }) => id)])),
    ).toEqual({
      call: [
        'mid-reports',
        'proposals',
        'drafts',
        'drafts-check',
        'invitation-reply',
        'reports',
        'delegations',
        'accreditation',
      ],
      approve: ['action-plan', 'date-and-place', 'consolidated-table', 'summary', 'clearance', 'tabling'],
      consult: ['first-tour', 'second-tour'],
      review: ['mid-working-group', 'experts', 'working-group', 'council'],
      dispatch: [
        'extracts',
        'certified-copies',
        'submission-upwards',
        'invitation',
        'package',
        'press-notice',
        'press-release',
      ],
      sit: ['plenary'],
      sign: ['protocol'],
      follow: ['follow-up'],
    })
  })

  test.each([
    ['protocol', 'closing 0 h', 'closing 0 d 23:59'],
    ['extracts', 'closing 0 h', 'closing 5 wd 17:00'],
    ['certified-copies', 'closing 0 h', 'closing 10 wd 17:00'],
    ['submission-upwards', 'closing 0 h', 'closing 20 wd 17:00'],
    ['action-plan', 'closing 0 h', 'closing 60 d 17:00'],
    ['follow-up', 'closing 0 h', 'nextOpening 0 h'],
    ['mid-reports', 'midCycle -45 d 00:00', 'midCycle -14 d 17:00'],
    ['mid-working-group', undefined, 'midCycle 0 d 17:00'],
    ['proposals', 'opening -105 d 00:00', 'opening -90 d 17:00'],
    ['drafts', 'opening -90 d 00:00', 'opening -75 d 17:00'],
    ['drafts-check', 'opening -75 d 00:00', 'opening -70 d 17:00'],
    ['date-and-place', undefined, 'opening -60 d 17:00'],
    ['first-tour', 'opening -70 d 00:00', 'opening -35 d 17:00'],
    ['invitation', undefined, 'opening -45 d 17:00'],
    ['invitation-reply', 'opening -45 d 00:00', 'opening -20 d 17:00'],
    ['reports', 'opening -45 d 00:00', 'opening -30 d 17:00'],
    ['consolidated-table', 'opening -35 d 00:00', 'opening -28 d 17:00'],
    ['summary', 'opening -30 d 00:00', 'opening -25 d 17:00'],
    ['clearance', 'opening -26 d 00:00', 'opening -22 d 17:00'],
    ['package', undefined, 'opening -20 d 17:00'],
    ['experts', 'opening -14 d 00:00', 'opening -10 d 17:00'],
    ['second-tour', 'opening -10 d 00:00', 'opening -3 d 17:00'],
    ['delegations', 'opening -20 d 00:00', 'opening -10 d 17:00'],
    ['tabling', 'opening -5 d 00:00', 'opening -3 d 17:00'],
    ['press-notice', undefined, 'opening -3 d 17:00'],
    ['accreditation', undefined, 'opening -1 d 17:00'],
    ['working-group', 'opening -2 d 00:00', 'opening -1 d 17:00'],
    ['council', 'opening -2 d 00:00', 'opening -1 d 17:00'],
    ['plenary', 'opening 0 h', 'opening 0 d 23:59'],
    ['press-release', 'closing 0 h', 'closing 0 d 23:59'],
  ])('%s opens %s, due %s', (id, opens, due) => {
    expect(dates(id)).toEqual([opens, due])
  })

  test('wait for one another as written, and what follows the sitting for the plenary', () => {
    const after = Object.fromEntries(icmec.stages.flatMap(({ id, after }) => (after ? [[id, after]] : [])))
    const afterPlenary = [
      'protocol',
      'extracts',
      'certified-copies',
      'submission-upwards',
      'action-plan',
      'follow-up',
      'press-release',
    ]
    expect(after).toEqual({
      ...Object.fromEntries(afterPlenary.map((id) => [id, ['plenary']])),
      drafts: ['proposals'],
      'drafts-check': ['drafts'],
      'first-tour': ['drafts-check'],
      'consolidated-table': ['first-tour'],
      summary: ['reports'],
      clearance: ['consolidated-table', 'summary'],
      package: ['clearance'],
      experts: ['package'],
      'second-tour': ['experts'],
      tabling: ['package'],
    })
  })

  test('let time close every stage but packages, the sitting and the signing', () => {
    for (const { kind, missed } of icmec.stages) {
      expect([kind, missed.then]).toEqual([kind, ['dispatch', 'sit', 'sign'].includes(kind) ? 'wait' : 'close'])
    }
  })

  test('remind of every stage but the sitting itself, seven and three days before', () => {
    expect(icmec.stages.filter(({ reminders }) => reminders !== 'courtesy').map(({ id }) => id)).toEqual(['plenary'])
    const levels = icmec.reminders['courtesy']!.map(({ level, offsets }) => [
      level,
      offsets.map(({ offset }) => offset),
    ])
    expect(levels).toEqual([
      ['L0', [-7]],
      ['L1', [-3]],
    ])
  })

  test('call verified only what was read: Rule 1, and the package of kindred bodies', () => {
    const moments = icmec.stages.flatMap(({ id, opens, due, latest }) =>
      [opens, due, latest].map((m) => [id, m] as const),
    )
    const marked = (mark: string) => [...new Set(moments.flatMap(([id, m]) => (m?.mark === mark ? [id] : [])))]
    expect(marked('V')).toEqual(['package', 'plenary'])
    expect(marked('O')).toEqual(['press-notice', 'accreditation', 'working-group', 'council'])
    expect(marked('K')).toEqual([])
    expect(icmec.stages.filter(({ mark }) => mark !== 'A').map(({ id }) => id)).toEqual(['plenary'])
    expect(icmec.quorum).toEqual({
      unit: 'part',
      fraction: { of: 3, needs: 2 },
      base: 'members',
      article: 'Rule 1(4)',
      mark: 'V',
    })
  })

  test('take from the organisation that decisions are by consensus', () => {
    expect(procedureEditions['icmec']?.adoption?.decision).toBeUndefined()
    expect(icmec.adoption.decision).toMatchObject({ rule: 'consensus', mark: 'K' })
  })

  test('have one stage per council, close accreditation at the venue, the date at the latest 30 days before', () => {
    expect(icmec.stages.filter(({ each }) => each).map(({ id }) => id)).toEqual(['council'])
    expect(stageOf('accreditation').due.zone).toBe('venue')
    expect(stageOf('date-and-place').latest).toMatchObject({ anchor: 'opening', offset: -30, time: '17:00' })
  })
})

describe('the other editions', () => {
  test.each(['default', 'three-stages'])('%s is a whole one', (id) => {
    expect(procedure(id).id).toBe(id)
  })
  test('three-stages leads from proposals over tabling to the plenary', () => {
    expect(procedure('three-stages').stages.map(({ id, kind, matter }) => [id, kind, matter])).toEqual([
      ['proposals', 'call', 'proposals'],
      ['tabling', 'approve', 'agendaTabling'],
      ['plenary', 'sit', 'sitting'],
    ])
  })
  test('what could be cited of the organisation is no procedure by itself', () => {
    expect(() => procedure('organisation-2004')).toThrow('procedure.rootOnly')
  })
  test.each(Object.entries(procedureEditions))('%s is kept under its own id', (key, { id }) => {
    expect(id).toBe(key)
  })
  test('every text stands in English and in Russian', () => {
    const texts = Object.values(procedureEditions).flatMap(({ title, stages }) => [
      title,
      ...stages.flatMap(({ title, missed }) => [title, missed].filter((text) => text !== undefined)),
    ])
    for (const text of texts) {
      expect(text.en).toMatch(/^[A-Z][\x20-\x7e]+$/)
      expect(text.ru).toMatch(/^[А-Я][а-яё ,:;—.()«»-]+$/i)
    }
  })
})
