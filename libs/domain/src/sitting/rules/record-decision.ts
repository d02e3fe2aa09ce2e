import { type AccessMark, checkUnwritten } from '../../access/mark.js'
import { signed } from '../../access/signed.js'
import { dueOf } from '../../decision/clauses.js'
import { adoption } from '../../procedure/adoption.js'
import { quorum } from '../../procedure/quorum.js'
import { pointing } from '../../refusal.js'
import type { Context, Rule } from '../../rule.js'
import { checkWhen } from '../../time/check-when.js'
import { isTitled, type Title } from '../../title.js'
import { refuse } from '../refusals.js'
import type { AskedClause, ClauseText, DecisionTaken, Sitting, SittingAct, SittingEvent } from '../sitting.js'
import { takingPart } from '../taking-part.js'
import { onAgenda, underWay } from '../under-way.js'

type RecordDecision = Extract<SittingAct, { type: 'RecordDecision' }>

/**
 * The plenary decides. What the rule of adoption and the quorum make of it is recorded beside the fact: a decision
 * without quorum is kept as taken without quorum, and not as adopted.
 */
export const recordDecision: Rule<Sitting, RecordDecision, SittingEvent> = (sitting, command, context) => {
  underWay(sitting)
  const { item, clauses: asked } = command
  const { mark, title: known } = onAgenda(sitting, item)
  const title = titled(mark, 'title', command.title, known)
  const clauses = asked.map((clause, index) => clauseAt(sitting, clause, index, mark, context))
  const about = { item, title, ...(mark && { mark }), clauses }
  const decision = { ...judged(sitting, item, context), ...about, at: context.at }
  return [{ type: 'DecisionRecorded', v: 1, at: context.at, decision, by: signed(context.actor) }]
}

/** With a mark nothing is said in words: it is known by where it stands. */
const titled = (mark: AccessMark | undefined, field: string, said: Title | undefined, known: Title): Title => {
  checkUnwritten(mark, { [field]: said })
  if (mark) return known
  return isTitled(said) ? said : refuse.titleEmpty({ pointer: `/${field.replaceAll('.', '/')}` })
}

const clauseAt = (
  sitting: Sitting,
  { title: said, ...clause }: AskedClause,
  index: number,
  mark: AccessMark | undefined,
  context: Context,
): ClauseText => {
  const number = String(index + 1)
  const title = titled(mark, `clauses.${String(index)}.title`, said, { en: `Clause ${number}`, ru: `Пункт ${number}` })
  checkClause(sitting, clause, index, context)
  return { title, ...clause }
}

type Assigned = Pick<ClauseText, 'assigned' | 'due'>
const checkClause = (sitting: Sitting, { assigned, due }: Assigned, index: number, context: Context): void => {
  const stranger = assigned.find((part) => !sitting.parts.includes(part))
  if (stranger) refuse.partUnknown({ part: stranger, pointer: `/clauses/${String(index)}/assigned` })
  if (due.kind !== 'date') return
  const pointer = `/clauses/${String(index)}/due`
  checkWhen({ kind: 'day', on: due.on }, pointer)
  pointing(
    () => dueOf(due, sitting, context),
    () => ({ pointer }),
  )
}

const judged = (sitting: Sitting, item: string, { procedure, idFor }: Context) => {
  const { present, remote } = takingPart(sitting, item)
  const quorate = quorum(procedure.quorum, { members: sitting.parts, suspended: [], present, remote })
  const taken = Object.entries(sitting.positions[item] ?? {}).map(([part, { position }]) => [part, position] as const)
  const result = adoption(procedure.adoption.decision, {
    parts: sitting.parts,
    present: [...present, ...remote],
    positions: Object.fromEntries(taken),
  })
  const adopted = result.adopted && quorate.met
  const number = sitting.decisions.filter((decision) => decision.adopted).length + 1
  return {
    decision: idFor('decision', sitting.decisions.length),
    adopted,
    ...(adopted && { number: `${String(sitting.ordinal)}/${String(number)}` }),
    ...(!quorate.met && { withoutQuorum: true as const }),
    bound: adopted ? result.bound : [],
    reservations: result.reservations,
    blockedBy: result.blockedBy,
    article: quorate.met ? result.article : quorate.article,
  } satisfies Partial<DecisionTaken>
}
