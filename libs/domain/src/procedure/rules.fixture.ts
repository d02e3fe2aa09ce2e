import type { Moment } from '../time/moment.js'
import type { Procedure, Stage } from './procedure.js'

/** What the specs of this folder begin with: three stages without a fault. */
export const opening = (offset: number, more: Partial<Moment> = {}): Moment => ({
  anchor: 'opening',
  offset,
  unit: 'd',
  time: '17:00',
  mark: 'A',
  ...more,
})

const nothing = { en: '', ru: '' }

export const stage = (id: string, more: Partial<Stage> = {}): Stage => ({
  id,
  kind: 'call',
  title: nothing,
  who: ['parts'],
  matter: 'proposals',
  due: opening(-90),
  missed: { ...nothing, then: 'close' },
  mark: 'A',
  ...more,
})

export const proposals = stage('proposals', { opens: opening(-105, { time: '00:00' }), reminders: 'courtesy' })
export const tabling = stage('tabling', {
  kind: 'approve',
  matter: 'agendaTabling',
  after: ['proposals'],
  due: opening(-3),
})
export const plenary = stage('plenary', {
  kind: 'sit',
  matter: 'sitting',
  opens: opening(0, { unit: 'h', time: undefined }),
  due: opening(0, { time: '23:59', zone: 'venue' }),
  missed: { ...nothing, then: 'wait' },
})

const due = (offset: number): Moment => ({ anchor: 'due', offset, unit: 'd', mark: 'A' })

export const rules = (stages: readonly Stage[], more: Partial<Procedure> = {}): Procedure => ({
  id: 'trial',
  title: nothing,
  source: 'made up for the specs',
  stages,
  newRound: { anchor: 'reopening', offset: 5, unit: 'wd', time: '17:00', mark: 'A' },
  reminders: {
    courtesy: [
      { level: 'L0', offsets: [due(-14), due(-7)] },
      { level: 'L1', offsets: [due(-3), due(0)] },
    ],
  },
  quorum: { unit: 'part', fraction: { of: 3, needs: 2 }, base: 'members', article: 'Rule 1(4)', mark: 'V' },
  adoption: {
    decision: { rule: 'consensus', article: 'Rule 2', mark: 'A' },
    procedural: { rule: 'majorityOfPresent', article: 'Rule 3', mark: 'A' },
  },
  tour: { silence: 'notPresented', mark: 'A' },
  fourEyes: { holds: true, article: 'Rule 4', mark: 'A' },
  ...more,
})

/** The same, by which nobody sits: with nothing to be said of that. */
export const inWriting = (stages: readonly Stage[], more: Partial<Procedure> = {}): Procedure =>
  rules(stages, { withoutSession: true, ...more })
