import type { StageSituation, StreamKind } from '@plenary/domain'
import type { Command } from './world-words.js'

/** What its conductor asks of a stream as it stands. */
export const calledFor = (kind: StreamKind, stages: readonly StageSituation[]): readonly Command[] =>
  kind === 'decision' ? [{ type: 'CloseDecision' }] : stages.flatMap((stage) => ofStage(kind, stage))

const ofStage = (kind: StreamKind, { stage, round, is, end }: StageSituation): readonly Command[] => {
  if (is === 'ready') return [{ type: 'OpenStage', stage, round }]
  if (is === 'again') return [{ type: 'StartRound', stage, round }]
  if (is !== 'ending') return []
  const because = end
  return [
    kind === 'session' ? { type: 'CloseStage', stage, round, because } : { type: 'CloseConsultation', round, because },
  ]
}
