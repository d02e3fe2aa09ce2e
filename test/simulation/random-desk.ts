import { type Desk, positions, replyPositions, sealed, sealedAct, type StreamRef } from '@plenary/domain'
import type { Chance } from '../support/chance.js'
import { letter } from '../support/training-cycle.js'
import type { World } from '../support/world.js'
import type { Command } from '../support/world-words.js'
import type { RandomActs } from './random-acts.js'

/** Somebody of a part works at its desk; what is drafted there is owed on by others. */
export function randomDeskWork(world: World, chance: Chance, acts: RandomActs): readonly [string, StreamRef, Command] {
  const desk = chance.oneOf(world.all('desk'))
  const role = chance.oneOf(['contributor', 'secretary', 'head'])
  return [`${desk.part}.${role}`, { kind: 'desk', id: desk.id }, workAt(desk, world, chance, acts)]
}

/** Acts for what is asked of the part, and briefs for its head. */
function workAt(desk: Desk, world: World, chance: Chance, acts: RandomActs): Command {
  const type = chance.oneOf(['WriteDraft', 'WriteDraft', 'ReviseDraft', 'DiscardDraft', 'WriteBrief', 'AddComment'])
  if (type === 'WriteDraft') return { type, ...prepared(desk, world, chance, acts) }
  const written = [...Object.keys(desk.briefs), ...Object.keys(desk.drafts), 'none']
  if (type === 'AddComment') return { type, about: chance.oneOf(written), text: letter }
  if (type !== 'WriteBrief') return onDraft(type, desk, chance.oneOf([...Object.keys(desk.drafts), 'none']), chance)
  const { order } = world.state({ kind: 'session', id: desk.session })
  const item = chance.oneOf([...order, 'none'])
  const said = sealed({ position: chance.oneOf(positions), text: letter })
  return { type, item, was: desk.briefs[item]?.revision ?? 0, said }
}

/** Mostly over the revision that stands. */
export function onDraft(type: string, { drafts }: Desk, draft: string, chance: Chance): Command {
  const { revision = 1, act = sealedAct({ type: 'Reply', position: 'consent' }) } = drafts[draft] ?? {}
  const was = chance.happens(90) ? revision : revision + 1
  return { type, draft, revision: was, was, act }
}

const replyBy = (chance: Chance) => ({ type: 'Reply', position: chance.oneOf(replyPositions) })

function prepared({ session, part }: Desk, world: World, chance: Chance, acts: RandomActs) {
  const tour = world.all('consultation').find(({ status, asked }) => status === 'open' && asked.includes(part))
  if (tour && chance.happens(60)) return { to: tour.id, act: sealedAct(replyBy(chance)) }
  const type = chance.oneOf(['SubmitProposal', 'AnswerCall', 'WithdrawItem'])
  const { stage, item, title, mark, subject, none } = acts.ofSession(
    type,
    world.state({ kind: 'session', id: session }),
  )
  const fields = { SubmitProposal: { title, mark, subject }, AnswerCall: { stage, none }, WithdrawItem: { item } }[type]
  return { to: session, act: sealedAct({ type, ...fields }) }
}
