import type { agendaView } from '@plenary/contract/http'
import { type ClauseNote, type EditionItem, includedItems, type Session } from '@plenary/domain'
import type { z } from 'zod'
import { fault } from '../faults/http-fault.js'
import type { ResourceOf } from '../request/stream-of.js'
import { sent } from './sent.js'

type Agenda = z.output<typeof agendaView>

/** An edition of the draft agenda; without a number the draft as it stands now. */
export function agendaViewOf(session: Session, resource: ResourceOf, asked: number | undefined): Agenda {
  const editions = session.editions.map(({ edition }) => edition)
  if (asked === undefined) {
    const items = includedItems(session).map(({ id, title, mark }, index) => ({
      id,
      title,
      number: index + 1,
      ...(mark && { mark }),
    }))
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
  items.flatMap(({ id, number, title, mark }) => {
    const item = session.items[id]
    if (!item) return []
    const { subject, origin, source, proposer, opinions } = item
    const documents = item.documents.flatMap((document) => session.documents[document] ?? [])
    const carriedOver = origin === 'carryOver' ? { carriedOver: carriedOverTo(session) } : {}
    return [
      { id, number, title, ...sent({ mark, subject, origin, source, proposer, documents, opinions }), ...carriedOver },
    ]
  })

type CarriedOver = NonNullable<Agenda['items'][number]['carriedOver']>
/** What the sessions before did not conclude, as it stands now: the matter of the item on their decisions. */
const carriedOverTo = ({ carriedOver }: Session): CarriedOver =>
  carriedOver.filter(({ concluded }) => !concluded).map(clauseOf)

const clauseOf = ({
  reported,
  states = {},
  assigned,
  control = 'keep',
  ...clause
}: ClauseNote): CarriedOver[number] => {
  const { decision, number, clause: id, title, session, adoptedAt, carried } = clause
  return {
    ...sent({ decision, number, clause: id, title, session, adoptedAt, carried, control }),
    reports: assigned.map((body) => {
      const at = reported[body]
      return at === undefined ? { body, state: 'noInformation', at: null } : { body, state: states[body], at }
    }),
  }
}
