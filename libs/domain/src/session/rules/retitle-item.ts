import { checkUnwritten } from '../../access/mark.js'
import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { isTitled, type Title } from '../../title.js'
import type { SessionEvent } from '../events.js'
import { checkNotSitting } from '../stages/plenary.js'
import { standingItem } from '../agenda/proposals.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'

interface RetitleItem {
  readonly item: string
  readonly was: Title
  readonly title: Title
}

/** Who edits a title names the one they saw: another one standing now is shown with both, and nothing is lost. */
export const retitleItem: Rule<Session, RetitleItem, SessionEvent> = (session, { item: id, was, title }, context) => {
  checkNotSitting(session)
  const item = standingItem(session, id)
  checkUnwritten(item.mark, { title })
  if (!isTitled(title)) refuse.titleEmpty({ pointer: '/title' })
  if (same(item.title, title)) return []
  if (!same(item.title, was)) refuse.itemChanged({ item: id, was, is: item.title, pointer: '/was' })
  return [{ type: 'ItemRetitled', v: 1, at: context.at, item: id, title, by: signed(context.actor) }]
}

const same = (a: Title, b: Title) => a.en === b.en && a.ru === b.ru
