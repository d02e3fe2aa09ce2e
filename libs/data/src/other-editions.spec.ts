import { describe, expect, test } from '@jest/globals'
import type { Moment } from '@plenary/domain'
import { procedure } from './editions.js'

const spelled = (moment: Moment | undefined) =>
  moment && `${moment.anchor} ${moment.offset} ${moment.unit} ${moment.mark} ${moment.article ?? ''}`.trim()
/** Of each stage: when it opens and is due, as the rule states it. */
const stagesOf = (id: string) =>
  procedure(id).stages.map((stage) => [stage.id, stage.kind, spelled(stage.opens), spelled(stage.due)])
const hour = 'opening 0 h A'
const plenary = ['plenary', 'sit', hour, 'opening 0 d A']
const nothing = undefined

describe('every edition shipped loads without a fault, with these stages', () => {
  test('eu-council: in by T-16, out by T-14, minutes within 15 days', () => {
    const rule = 'V Rules 3(1)-3(8)'
    expect(stagesOf('eu-council')).toEqual([
      ['proposals', 'call', 'opening -30 d A', `opening -16 d ${rule}`],
      ['package', 'dispatch', nothing, `opening -14 d ${rule}`],
      ['clearance', 'approve', 'opening -14 d A', 'opening -2 d A'],
      plenary,
      ['minutes', 'dispatch', 'closing 0 h A', 'closing 15 d K'],
    ])
  })

  const announced = [
    ['announcement', 'dispatch', nothing, 'nextOpening 0 h V Annex 1A'],
    ['issue', 'dispatch', 'stage:announcement 0 h V Annex 1A', 'stage:announcement 5 wd A'],
  ]
  const result = ['result', 'dispatch', 'stage:silence 0 h V Annex 1A', 'stage:silence 24 h A']
  test('osce-silence: from its start to its expiry, told to all, announced at the next meeting, issued', () => {
    const silence = ['silence', 'consult', 'opening 0 h V Annex 1A', 'opening 72 h A']
    expect(stagesOf('osce-silence')).toEqual([silence, result, ...announced])
  })
  test('un-72h: the same, of 72 hours by rule, once all languages are posted', () => {
    const silence = ['silence', 'consult', 'opening 0 h V', 'opening 72 h V']
    const languages = ['languages', 'dispatch', nothing, 'opening 0 h V']
    expect(stagesOf('un-72h')).toEqual([silence, result, ...announced, languages])
  })

  test('un-pipeline: fourteen, ten, six and three weeks before, two weeks after', () => {
    expect(stagesOf('un-pipeline')).toEqual([
      ['forecast', 'call', 'opening -16 w A', 'opening -14 w V'],
      ['submission', 'call', 'opening -14 w A', 'opening -10 w V'],
      ['issue', 'dispatch', nothing, 'opening -6 w V'],
      ['session-papers', 'dispatch', nothing, 'opening -3 w V'],
      plenary,
      ['report', 'dispatch', 'closing 0 h A', 'closing 2 w V'],
    ])
  })

  const rule = 'V Resolution 1 §9'
  test('itu-tap: three months, one month, seven working days before, four weeks after', () => {
    expect(stagesOf('itu-tap')).toEqual([
      ['announcement', 'dispatch', nothing, `opening -3 m ${rule}`],
      ['texts', 'dispatch', nothing, `opening -1 m ${rule}`],
      ['consultation', 'consult', 'opening -3 m A', `opening -7 wd ${rule}`],
      plenary,
      ['more-time', 'consult', 'closing 0 h A', `closing 4 w ${rule}`],
      ['notification', 'dispatch', 'closing 0 h A', `closing 4 w ${rule}`],
    ])
  })
  test('itu-consultation: two months from its start, without a meeting', () => {
    expect(stagesOf('itu-consultation')).toEqual([
      ['consultation', 'consult', hour, `opening 2 m ${rule}`],
      ['notification', 'dispatch', 'stage:consultation 0 h A', 'stage:consultation 4 w A'],
    ])
  })

  test('board: papers five clear days, absence 24 hours before, actions in three days, minutes in two weeks', () => {
    expect(stagesOf('board')).toEqual([
      ['proposals', 'call', 'opening -14 d A', 'opening -8 d A'],
      ['tabling', 'approve', 'opening -8 d A', 'opening -7 d A'],
      ['package', 'dispatch', nothing, 'opening -5 cd V'],
      ['absence', 'call', nothing, 'opening -24 h V'],
      plenary,
      ['actions', 'dispatch', 'closing 0 h A', 'closing 3 d V'],
      ['minutes', 'dispatch', 'closing 0 h A', 'closing 2 w V'],
      ['follow-up', 'follow', hour.replace('opening', 'closing'), 'nextOpening 0 h A'],
    ])
  })
})
