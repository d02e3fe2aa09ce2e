import type { Context, Rule, Told } from '../../rule.js'
import { begun } from '../stages/asked.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import { isStale, told } from '../noted.js'
import type { Session, SittingNote } from '../session.js'
import { stageRule } from '../stages/stage-rules.js'
import { redrawn } from '../plan/plan.js'

/**
 * The sitting tells that it was held: everything that is counted from its closing gets its dates. A plenary that was
 * opened while its summons was being withdrawn is a fact all the same: its stage is under way. A session that was
 * cancelled before it learnt so stays cancelled, and its sitting is called off; of one closed by then it learns what it left.
 */
export const noteSitting: Rule<Session, Told & { readonly note: SittingNote }, SessionEvent> = (
  session,
  command,
  context,
) => {
  if (isStale(session, command)) return []
  const { note } = command
  const event: SessionEvent = { type: 'SittingNoted', v: 1, at: context.at, note, told: told(command) }
  if (session.status === 'cancelled') return note.status === 'closed' ? [event] : []
  const closes = note.status === 'closed' && session.sitting?.status !== 'closed'
  const before = note.status === 'summoned' ? [] : underWay(session, note, context)
  return [...before, event, ...(closes ? redrawn(before.reduce(evolve, session), event, context) : [])]
}

const underWay = (session: Session, { id }: SittingNote, context: Context): readonly SessionEvent[] => {
  const { at, procedure } = context
  const waiting = Object.values(session.stages).filter(
    (stage) => stage.status === 'waiting' && stageRule(procedure, stage.id).kind === 'sit',
  )
  return waiting.map((stage) => {
    const asks = begun(stageRule(procedure, stage.id), stage.id, stage.round, session, context)
    return { type: 'StageOpened', v: 1, at, stage: stage.id, round: stage.round, ...asks, sitting: id }
  })
}
