import { aggregates, type Procedure, type StreamRef } from '@plenary/domain'
import type { Standing } from './world-words.js'

const conducted = ['session', 'consultation', 'decision']

export function standingOf({ kind }: StreamRef, state: object | null, procedure: Procedure | null): Standing {
  const { nextAt, situation } = aggregates[kind]
  const { calls, ended } = situation(state, procedure)
  return { calls: conducted.includes(kind) && calls && !ended, nextAt: nextAt(state, procedure) }
}
