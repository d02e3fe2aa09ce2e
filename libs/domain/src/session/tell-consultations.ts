import type { Access, AccessMark } from '../access/mark.js'
import { own } from '../own.js'
import type { Tell } from '../rule.js'
import type { ConsultationNote, OpenedConsultation, Session, StageState } from './session.js'
import { isEndedByAct, partsOf } from './stages/stage-rules.js'

/** Whoever is asked by a stage under way learns of it, and of its dates; when an act has ended its stage, of that. */
export const toConsultations = (before: Session | null, after: Session): readonly Tell[] => {
  const parts = partsOf(after)
  return Object.values(after.stages).flatMap((stage) => {
    const { id, status, consultations, outage } = stage
    const known = before?.stages[id]
    if (known?.status === 'open' && isEndedByAct(stage))
      return consultations.map((one) => asked(after, stage, { ...one, items: [] }, []))
    if (status !== 'open') return []
    const dated = before?.plan[id] === after.plan[id] && asking(before, stage).join() === asking(after, stage).join()
    const goesOn = known?.status === 'open' && known.consultations === consultations
    const same = goesOn && known.outage === outage && dated
    const told = same && before?.procedure === after.procedure
    if (told && before.items === after.items && before.documents === after.documents) return []
    return consultations
      .filter(
        (one) => !told || left(before, one.items) !== left(after, one.items) || isRedistributed(before, after, one),
      )
      .map((one) => asked(after, stage, one, bodiesAsked(after, one, parts)))
  })
}

/** It goes to other bodies than before. */
const isRedistributed = (before: Session, after: Session, one: OpenedConsultation): boolean =>
  accessTo(before, one)?.distribution.join() !== accessTo(after, one)?.distribution.join()

const accessTo = ({ documents }: Session, { document }: OpenedConsultation): Access | undefined =>
  document === undefined ? undefined : own(documents, document)?.access

/** Who asks for more time in this round, and is not reminded meanwhile. */
const asking = (session: Session | null | undefined, { id, round }: StageState): readonly string[] =>
  (session?.askedExtensions ?? []).filter((one) => one.stage === id && one.round === round).map(({ body }) => body)

/** Of what is left of none nobody is asked any more; of what is restricted, those whom it goes to. */
export const bodiesAsked = (session: Session, one: OpenedConsultation, parts: readonly string[]): readonly string[] => {
  const { items, body } = one
  if (items.length > 0 && left(session, items) === 0) return []
  const access = accessTo(session, one)
  return body ? [body] : parts.filter((part) => access?.distribution.includes(part) ?? true)
}

/** What it last told: one that ended with its stage, and is asked again, has not told yet that it goes on. */
export const noteOf = (session: Session, asked: OpenedConsultation): ConsultationNote | undefined => {
  const note = session.consultations[asked.id]
  return note?.outcome === 'withdrawn' && bodiesAsked(session, asked, partsOf(session)).length > 0 ? undefined : note
}

const asked = (session: Session, stage: StageState, one: OpenedConsultation, bodies: readonly string[]): Tell => {
  const { id: consultation, body, document, version, items } = one
  const access = accessTo(session, one)
  const marked = body === undefined ? {} : marksOf(session, items)
  const { id, commission, procedure } = session
  const plan = bodies.length > 0 ? session.plan[stage.id] : undefined
  const askers = asking(session, stage)
  return {
    to: { kind: 'consultation', id: consultation },
    fact: {
      type: 'NoteAsked',
      session: id,
      commission,
      procedure,
      stage: stage.id,
      round: stage.round,
      asked: bodies,
      ...(body && { body }),
      ...(document && { document, version }),
      items: items.filter((item) => stands(session, item)),
      ...(access && { mark: access.mark }),
      ...(Object.keys(marked).length > 0 && { marked }),
      openedAt: stage.openedAt,
      due: plan?.due ?? null,
      closes: plan?.closes ?? null,
      ...(plan?.closesMust && { closesMust: true }),
      ...(stage.outage?.confirmed && { confirmed: stage.outage.closes }),
      ...(plan?.extended && { extended: plan.extended }),
      ...(askers.length > 0 && { asking: askers }),
    },
  }
}

const marksOf = ({ items }: Session, ids: readonly string[]): Readonly<Record<string, AccessMark>> =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const { mark } = own(items, id) ?? {}
      return mark ? [[id, mark] as const] : []
    }),
  )

const stands = ({ items }: Session, item: string): boolean => items[item]?.status !== 'withdrawn'
/** How many of these items have not been withdrawn. */
const left = (session: Session | null, items: readonly string[]): number =>
  session ? items.filter((item) => stands(session, item)).length : 0
