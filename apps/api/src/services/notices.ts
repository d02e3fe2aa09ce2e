import type { NoticeRow, Store } from '@plenary/store'
import { seesAllNotices } from '../guard/readers.js'
import { afterOf, cursors, limitOf, type PageAsked, pageOf } from '../request/pages.js'
import { commissionOf } from '../request/stream-of.js'
import type { Asked } from '../routes/asked.js'

/** Who was told what because of these streams, by pages; a body sees what was told to it. */
export async function noticesOf(
  { lists }: Store,
  { caller, query }: Asked<undefined, PageAsked>,
  streams: readonly string[],
) {
  const limit = limitOf(query)
  const { actor } = caller
  const whose = seesAllNotices(actor, commissionOf(caller)) ? null : actor.body
  const rows = await lists.notices(streams, whose, afterOf(query, cursors.notices, [0, '']), limit + 1)
  return pageOf(rows, limit, ({ at, stream, key }) => [at, `${stream}/${key}`], noticeOf)
}

const noticeOf = ({ role, subject, level, ...row }: NoticeRow) => ({
  ...row,
  ...(role !== null && { role }),
  ...(subject !== null && { subject }),
  ...(level !== null && { level }),
})
