import { documentAggregate, type DocumentOnTable, type PersonInOffice, type Session } from '@plenary/domain'
import type { Store } from '@plenary/store'

/** By its card, whether a document goes to the body in whose name somebody asks, of whatever other body they are too. */
export const goesTo = ({ access }: DocumentOnTable, { body }: PersonInOffice): boolean =>
  access?.distribution.includes(body) ?? true

/** Whether the circle of a restricted document of a commission, known by the document's id, is open to that body. */
export async function isCircleOpen(
  { reads }: Store,
  { circle, commission }: { readonly circle: string; readonly commission: string },
  { body }: PersonInOffice,
): Promise<boolean> {
  const { state } = (await reads.stateOf(documentAggregate, circle)) ?? {}
  return state?.commission === commission && (state.access?.distribution.includes(body) ?? false)
}

/** The tours of a session that are on what does not go to them. */
export function closedTours({ stages, documents }: Session, actor: PersonInOffice): readonly string[] {
  const cards = Object.values(documents).filter((card) => !goesTo(card, actor))
  const closed = cards.map(({ id }) => id)
  const all = Object.values(stages).flatMap(({ consultations }) => consultations)
  return all.filter(({ document = '' }) => closed.includes(document)).map(({ id }) => id)
}
