import type { Evolves } from './evolve.js'
import type { AskedOf, Edition, Item, Proposal, Session } from './session.js'

const withItem = (session: Session, id: string, change: Partial<Item>): Session => {
  const item = session.items[id]
  return item ? { ...session, items: { ...session.items, [id]: { ...item, ...change } } } : session
}
const withProposal = (session: Session, id: string, status: Proposal['status']): Session => {
  const proposal = session.proposals[id]
  return proposal ? { ...session, proposals: { ...session.proposals, [id]: { ...proposal, status } } } : session
}
const withEdition = (session: Session, edition: number, change: Partial<Edition>): Session => ({
  ...session,
  editions: session.editions.map((one) => (one.edition === edition ? { ...one, ...change } : one)),
})
const withAsked = (session: Session, id: string, one: AskedOf): Session => {
  const stage = session.stages[id]
  if (!stage) return session
  return { ...session, stages: { ...session.stages, [id]: { ...stage, asked: [...stage.asked, one] } } }
}

/** Clearance and approval stand with the edition that they were given to. */
export const agendaEvolves: Evolves<
  | 'ProposalSubmitted'
  | 'ProposalAccepted'
  | 'ProposalReturned'
  | 'ItemIncluded'
  | 'ItemWithdrawn'
  | 'ItemRetitled'
  | 'EditionComposed'
  | 'AgendaCleared'
  | 'AgendaApproved'
> = {
  ProposalSubmitted: (session, { proposal: id, body, title, mark, subject, at, late }) => {
    const proposal: Proposal = {
      id,
      body,
      title,
      ...(mark && { mark }),
      ...(subject && { subject }),
      at,
      late,
      status: 'submitted',
    }
    return { ...session, proposals: { ...session.proposals, [id]: proposal } }
  },
  ProposalAccepted: (session, { proposal }) => withProposal(session, proposal, 'accepted'),
  ProposalReturned: (session, { proposal }) => withProposal(session, proposal, 'returned'),
  ItemIncluded: (session, { item: id, title, mark, subject, origin, source, proposer, first, asked = [] }) => {
    const about = { id, title, ...(mark && { mark }), ...(subject && { subject }), origin, source, proposer }
    const item: Item = { ...about, status: 'included', documents: [], opinions: [] }
    const order = first ? [id, ...session.order] : [...session.order, id]
    const included = { ...session, items: { ...session.items, [id]: item }, order }
    return asked.reduce<Session>((all, { stage, ...one }) => withAsked(all, stage, one), included)
  },
  ItemWithdrawn: (session, { item }) => withItem(session, item, { status: 'withdrawn' }),
  ItemRetitled: (session, { item, title }) => withItem(session, item, { title }),
  EditionComposed: (session, { edition, items, at }) => ({
    ...session,
    editions: [...session.editions, { edition, items, at }],
  }),
  AgendaCleared: (session, { edition, by, at }) => withEdition(session, edition, { cleared: { by, at } }),
  AgendaApproved: (session, { edition, by, at }) => withEdition(session, edition, { approved: { by, at } }),
}
