import type { Matter, Procedure } from '../../procedure/procedure.js'
import type { Instant } from '../../time/when.js'
import { hasOpened } from '../stages/plenary.js'
import type { Edition, EditionItem, Item, Session } from '../session.js'
import { refuse, type Reason } from '../refusals.js'
import { bodyOf } from '../stages/stage-rules.js'

export const lastEdition = (session: Session): Edition | undefined => session.editions.at(-1)

/** Items included, in the order of the agenda. */
export const includedItems = (session: Session): readonly Item[] =>
  session.order.flatMap((id) => {
    const item = session.items[id]
    return item?.status === 'included' ? [item] : []
  })

const numbered = (items: readonly Item[]): readonly EditionItem[] =>
  items.map(({ id, title, mark }, index) => ({ id, number: index + 1, title, ...(mark && { mark }) }))

/** The included items with their numbers: what a new edition would hold. */
export const draftAgenda = (session: Session): readonly EditionItem[] => numbered(includedItems(session))

/** What is tabled: the edition approved, else the last cleared, else the last composed, else the draft itself. */
export const tabledAgenda = (session: Session): readonly EditionItem[] => {
  const last = (wanted: (edition: Edition) => boolean) => session.editions.findLast(wanted)
  const tabled = last((e) => e.approved !== undefined) ?? last((e) => e.cleared !== undefined) ?? lastEdition(session)
  if (!tabled) return draftAgenda(session)
  return tabled.items.filter(({ id }) => session.items[id]?.status === 'included')
}

/** An edition of the rules without a clearance lets the chair approve what the secretariat composed. */
export const needsClearance = ({ stages }: Procedure): boolean =>
  stages.some(({ matter }) => matter === 'agendaClearance')

/** The last edition, which is the one that is meant. */
export const checkEdition = (session: Session, edition: number): Edition => {
  const last = lastEdition(session) ?? refuse.agendaNotComposed()
  if (last.edition !== edition) refuse.agendaMovedOn({ asked: edition, current: last.edition })
  return last
}

/** Why the last edition cannot be cleared as it stands. */
export const notClearable = (session: Session): Reason | undefined => {
  const last = lastEdition(session)
  if (!last) return 'agendaNotComposed'
  if (last.sentBack) return 'agendaSentBack'
  return last.cleared ? 'agendaDone' : undefined
}

/** Why the last edition cannot be approved as it stands. */
export const notApprovable = (session: Session, procedure: Procedure): Reason | undefined => {
  const last = lastEdition(session)
  if (!last) return 'agendaNotComposed'
  if (last.sentBack) return 'agendaSentBack'
  if (!last.cleared && needsClearance(procedure)) return 'agendaNotCleared'
  return last.approved ? 'agendaDone' : undefined
}

export const isAboutAgenda = (matter: Matter): boolean => matter === 'agendaClearance' || matter === 'agendaTabling'

/** What others owe before those whom a stage asks can answer, or all of them be known. */
export interface OwedFirst {
  readonly key: string
  readonly body: string
  readonly role: string
  readonly act: 'ComposeEdition' | 'ClearAgenda' | 'AcceptProposal'
  readonly subject?: string
  readonly since?: Instant
}
/**
 * The secretariat owes an edition where there is none or the last was sent back; tabling waits for its clearance. From
 * the opening of the plenary on the agenda is the plenary's.
 */
export const owedFirst = (session: Session, matter: Matter, procedure: Procedure): readonly OwedFirst[] => {
  if (hasOpened(session)) return []
  if (matter === 'drafts') return undecided(session)
  if (!isAboutAgenda(matter)) return []
  const last = lastEdition(session)
  if (!last || last.sentBack) {
    const body = bodyOf(session, 'secretariat')
    return [{ key: 'edition', body, role: 'secretariatOfficer', act: 'ComposeEdition' }]
  }
  if (matter === 'agendaClearance' || last.cleared || !needsClearance(procedure)) return []
  return [{ key: 'clearance', body: bodyOf(session, 'chairsOffice'), role: 'chairsOffice', act: 'ClearAgenda' }]
}

/** While a proposal lies undecided it is not known whether its draft is owed. */
const undecided = (session: Session): readonly OwedFirst[] => {
  const asked = { body: bodyOf(session, 'secretariat'), role: 'secretariatOfficer', act: 'AcceptProposal' } as const
  return Object.values(session.proposals)
    .filter(({ status }) => status === 'submitted')
    .map(({ id, at }) => ({ key: id, ...asked, subject: id, since: at }))
}
