import type { DocumentOnTable, PersonInOffice, Session } from '@plenary/domain'

/** By its card, whether a document goes to the body in whose name somebody asks, of whatever other body they are too. */
export const goesTo = ({ access }: DocumentOnTable, { body }: PersonInOffice): boolean =>
  access?.distribution.includes(body) ?? true

/** The tours of a session that are on what does not go to them. */
export function closedTours({ stages, documents }: Session, actor: PersonInOffice): readonly string[] {
  const cards = Object.values(documents).filter((card) => !goesTo(card, actor))
  const closed = cards.map(({ id }) => id)
  const all = Object.values(stages).flatMap(({ consultations }) => consultations)
  return all.filter(({ document = '' }) => closed.includes(document)).map(({ id }) => id)
}
