import type { Context } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import type { Session } from '../session.js'
import { stageRule } from './stage-rules.js'

/** A plenary that nobody has opened is summoned no longer to an hour that has gone: its stage waits for the new one. */
export const summonsWithdrawn = (session: Session, { at, procedure }: Context): readonly SessionEvent[] => {
  const { sitting } = session
  if (sitting?.status !== 'summoned') return []
  return Object.values(session.stages)
    .filter(({ id, status }) => status === 'open' && stageRule(procedure, id).kind === 'sit')
    .map(({ id, round }) => {
      return { type: 'SummonsWithdrawn', v: 1, at, stage: id, round: round + 1, sitting: sitting.id }
    })
}
