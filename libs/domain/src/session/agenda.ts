import type { Edition, EditionItem, Item, Session } from './session.js'

export const lastEdition = (session: Session): Edition | undefined => session.editions.at(-1)

/** Items included, in the order of the agenda. */
export const includedItems = (session: Session): readonly Item[] =>
  session.order.flatMap((id) => {
    const item = session.items[id]
    return item?.status === 'included' ? [item] : []
  })

const numbered = (items: readonly Item[]): readonly EditionItem[] =>
  items.map(({ id, title }, index) => ({ id, number: index + 1, title }))

/** The included items with their numbers: what a new edition would hold. */
export const draftAgenda = (session: Session): readonly EditionItem[] => numbered(includedItems(session))

/** What is tabled: the edition approved, else the last cleared, else the last composed, else the draft itself. */
export const tabledAgenda = (session: Session): readonly EditionItem[] => {
  const last = (wanted: (edition: Edition) => boolean) => session.editions.findLast(wanted)
  const tabled = last((e) => e.approved !== undefined) ?? last((e) => e.cleared !== undefined) ?? lastEdition(session)
  if (!tabled) return draftAgenda(session)
  return tabled.items.filter(({ id }) => session.items[id]?.status === 'included')
}
