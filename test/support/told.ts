import type { Entry } from './commission-at-work.js'

/** To the minute: an act of time is recorded within moments of its instant, never before it. */
const minute = (at: unknown): string => new Date(at as number).toISOString().slice(0, 16)

/** How stages began and ended: `StageClosed proposals 1 2027-03-17T14:00 time`. */
export const stagesTold = (journal: readonly Entry[]): string[] =>
  journal
    .filter(({ type }) => ['StageOpened', 'StageClosed', 'RoundStarted', 'SessionClosed'].includes(type))
    .map(({ type, event }) => {
      const { stage, round, at, because } = event as { stage?: string; round?: number; at: number; because?: string }
      return [type, stage, round, minute(at), because].filter((word) => word !== undefined).join(' ')
    })

/** Who was reminded of what: `proposals/1/alder L0 2027-03-10T14:00 for 2027-03-17T14:00`. */
export const remindersTold = (journal: readonly Entry[]): string[] =>
  journal
    .filter(({ type }) => type === 'DutyReminded')
    .map(({ event: { duty, level, at, due, collapsed } }) => {
      const lower = (collapsed as { level: string }[]).map((one) => one.level)
      return [duty, level, minute(at), 'for', minute(due), ...lower.map((one) => `with ${one}`)].join(' ')
    })
    .sort()
