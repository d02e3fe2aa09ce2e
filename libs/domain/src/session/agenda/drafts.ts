import type { Procedure, Stage } from '../../procedure/procedure.js'
import type { Context } from '../../rule.js'
import { secretaryFor } from '../stages/secretaries.js'
import type { AskedOf, DocumentOnTable, Item, Session, StageState } from '../session.js'
import { bodyOf, stageRule, stagesAbout } from '../stages/stage-rules.js'

/** What an item can be decided on. A note explains a draft, a report or an information is none. */
const draftClasses: readonly string[] = ['draftDecision', 'agreement', 'workPlan']

/** Whether this document is the draft that was asked for: on that item, by who owes it, with a text. */
export const isDraftAsked = (
  { class: documentClass, version, item, drafter }: DocumentOnTable,
  { body, subject }: Pick<AskedOf, 'body' | 'subject'>,
): boolean => draftClasses.includes(documentClass) && version > 0 && item === subject && drafter === body

type Drafted = Pick<Item, 'id' | 'origin' | 'proposer'>

/** Items that live by a draft: what a body proposed, or a superior body instructed: that the secretariat drafts. */
const draftOn = (session: Session, { id, origin, proposer }: Drafted): readonly AskedOf[] => {
  if (origin !== 'proposal' && origin !== 'instruction') return []
  const body = origin === 'instruction' ? bodyOf(session, 'secretariat') : proposer
  return [{ key: id, body, role: secretaryFor(session, body), subject: id }]
}

/** A call for drafts asks for each draft that is owed; any other stage asks once each body that has drafted. */
export const drafters = (session: Session, { matter }: Stage): readonly AskedOf[] => {
  const all = Object.values(session.items)
    .filter(({ status }) => status === 'included')
    .flatMap((item) => draftOn(session, item))
  const documents = Object.values(session.documents)
  const isIn = (asked: AskedOf) => documents.some((document) => isDraftAsked(document, asked))
  if (matter === 'drafts') return all.filter((asked) => !isIn(asked))
  return all.filter(isIn).map(({ body, role }) => ({ key: body, body, role }))
}

/** Drafts that a call did not ask for while it was over, and would now. */
export const draftsOwedSince = (session: Session, { id, asked }: StageState, procedure: Procedure) => {
  const rule = stageRule(procedure, id)
  if (rule.matter !== 'drafts' || !rule.who.includes('drafters')) return []
  return drafters(session, rule).filter(({ key }) => !asked.some((one) => one.key === key))
}

/** An item that comes while drafts are called for is called for as well. */
export const alsoAsked = (session: Session, item: Drafted, { procedure, at }: Pick<Context, 'procedure' | 'at'>) => {
  const calls = stagesAbout(session, procedure, 'drafts').filter(
    (id) => session.stages[id]?.status === 'open' && stageRule(procedure, id).who.includes('drafters'),
  )
  const asked = calls.flatMap((stage) => draftOn(session, item).map((draft) => ({ stage, ...draft, since: at })))
  return asked.length > 0 ? { asked } : {}
}
