import type { StageKind, StageSituation, StreamRef } from '@plenary/domain'
import { follow, type Conductor } from './follow.js'
import { approve, beginAnew } from './stages/approve.js'
import { call } from './stages/call.js'
import { consult } from './stages/consult.js'
import { dispatch } from './stages/dispatch.js'
import { followUp } from './stages/follow.js'
import { review } from './stages/review.js'
import { sign } from './stages/sign.js'
import { sit } from './stages/sit.js'

const kinds: Readonly<Record<StageKind, Conductor>> = {
  call,
  approve,
  consult,
  review,
  dispatch,
  sit,
  sign,
  follow: followUp,
}

const conductorOf = ({ is, kind }: StageSituation): Conductor => (is === 'again' ? beginAnew : kinds[kind])

/**
 * A session lives from the act that convenes it until every clause of its decisions is concluded or carried over.
 * Each stage begins when it may, beside the others, and is conducted to its end; none waits for one it does not follow.
 */
export async function conductSession(ref: StreamRef): Promise<void> {
  const session = await follow(ref)
  while (session.lives) {
    for (const stage of session.stages) session.conduct(stage, conductorOf(stage))
    await session.news()
  }
}
