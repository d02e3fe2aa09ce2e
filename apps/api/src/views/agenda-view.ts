import type { agendaView } from '@plenary/contract/http'
import { type EditionItem, includedItems, type Session } from '@plenary/domain'
import type { z } from 'zod'
import { fault } from '../faults/http-fault.js'
import type { ResourceOf } from '../request/stream-of.js'
import { sent } from './sent.js'

type Agenda = z.output<typeof agendaView>

/** An edition of the draft agenda; without a number the draft as it stands now. */
export function agendaViewOf(session: Session, resource: ResourceOf, asked: number | undefined): Agenda {
  const editions = session.editions.map(({ edition }) => edition)
  if (asked === undefined) {
    const items = includedItems(session).map(({ id, title }, index) => ({ id, title, number: index + 1 }))
    return { ...resource, edition: null, sentBack: false, editions, items: itemsOf(session, items) }
  }
  const found = session.editions.find(({ edition }) => edition === asked) ?? fault.editionUnknown({ edition: asked })
  const { edition, at, cleared, approved, sentBack } = found
  return {
    ...resource,
    ...sent({ edition, at, cleared, approved }),
    sentBack: sentBack === true,
    editions,
    items: itemsOf(session, found.items),
  }
}

/** Number and title as the edition has them; the rest as it stands. */
const itemsOf = (session: Session, items: readonly EditionItem[]): Agenda['items'] =>
  items.flatMap(({ id, number, title }) => {
    const item = session.items[id]
    if (!item) return []
    const { subject, origin, source, proposer, opinions } = item
    const documents = item.documents.flatMap((document) => session.documents[document] ?? [])
    return [{ id, number, title, ...sent({ subject, origin, source, proposer, documents, opinions }) }]
  })
