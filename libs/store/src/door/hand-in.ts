import { type HandedIn, unsealedAct } from '@plenary/domain'
import { v4 } from 'uuid'
import { type Act, decide } from './decide.js'
import { effectsOf } from './effects.js'
import { lookAt } from './look.js'
import { claimOf } from './receipts.js'
import type { Recording } from './record.js'
import { refuse } from './refusals.js'
import type { DoorRoom } from './room.js'
import { lodge, readTexts } from './texts.js'

export const handedInBy = ({ seen, after, events }: Act): HandedIn | null =>
  seen.aggregate.handsIn?.(after.state, events) ?? null

/**
 * What an act hands in, as its person would have asked it there: texts, salts, ids and key are new, so that nothing
 * tells where it was written. What would change nothing there is refused: the draft stays, and nobody thinks that it went.
 */
export async function handIn(
  room: DoorRoom,
  { seen: { circle, commission }, actor, at }: Act,
  { to: stream, act: prepared }: HandedIn,
  trying?: true,
): Promise<Recording> {
  const { content } = prepared.said
  const texts = await readTexts(room.database, circle, [content])
  const asked = unsealedAct(prepared, texts.get(content) ?? refuse.textErased({ content }))
  const { command, contents } = lodge(asked, room.random)
  const seen = await lookAt(room, { stream, commission })
  const act = await decide(room, seen, { command, actor, at, ...(trying && { trying }) })
  if (!act) return refuse.changesNothing({ act: prepared.type })
  const claim = claimOf({ actor, key: v4({ random: room.random(16) }), stream, command: asked })
  return { act, effects: effectsOf(act, false), contents, claim }
}
