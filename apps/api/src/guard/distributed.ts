import { type DocumentOnTable, own, type PersonInOffice, type Session } from '@plenary/domain'

/** By its card, whether a document goes to the body in whose name somebody asks, whatever other body they are also of. */
export const goesTo = ({ access }: DocumentOnTable, { body }: PersonInOffice): boolean =>
  !access || access.distribution.includes(body)

/** The tours of a session that are on what does not go to them. */
export const closedTours = ({ stages, documents }: Session, actor: PersonInOffice): readonly string[] =>
  Object.values(stages)
    .flatMap(({ consultations }) => consultations)
    .filter(({ document }) => {
      const card = document === undefined ? undefined : own(documents, document)
      return card && !goesTo(card, actor)
    })
    .map(({ id }) => id)
