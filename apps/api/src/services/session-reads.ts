import { Inject, Injectable } from '@nestjs/common'
import { clockOf, createAboutDays, dayIn } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import type { Session } from '@plenary/domain'
import type { NoticeRow, Store } from '@plenary/store'
import { seesAllNotices } from '../guard/readers.js'
import { afterOf, cursors, limitOf, type PageAsked, pageOf } from '../request/pages.js'
import { resourceOf, streamOf } from '../request/stream-of.js'
import type { Asked } from '../routes/asked.js'
import { agendaViewOf } from '../views/agenda-view.js'
import { explanationOf, planViewOf } from '../views/plan-view.js'
import { sessionViewOf } from '../views/session-view.js'
import { Rules } from './rules.js'
import { STORE } from './store-token.js'

const aboutDay = createAboutDays(calendars)

@Injectable()
export class SessionReads {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(Rules) private readonly rules: Rules,
  ) {}

  async session({ caller }: Asked) {
    const stream = streamOf<Session>(caller)
    const resource = resourceOf(stream, await this.rules.actsOf(caller))
    return sessionViewOf(stream.state, await this.rules.of(caller), resource, caller.actor.body)
  }

  async agenda({ caller, query }: Asked<undefined, { edition?: string }>) {
    const stream = streamOf<Session>(caller)
    const edition = query.edition === undefined ? undefined : Number(query.edition)
    return agendaViewOf(stream.state, resourceOf(stream, await this.rules.actsOf(caller)), edition)
  }

  async plan({ caller, language }: Asked) {
    const stream = streamOf<Session>(caller)
    const resource = resourceOf(stream, await this.rules.actsOf(caller))
    const reckoning = { resolve: this.store.resolve, aboutDay, dayIn, clockOf, lang: language }
    return planViewOf(stream.state, await this.rules.of(caller), resource, reckoning)
  }

  async explain({ caller, query }: Asked<undefined, { stage: string }>) {
    return explanationOf(streamOf<Session>(caller).state, await this.rules.of(caller), query.stage)
  }

  /** Of this session and of what belongs to it: tours, reviews, the sitting, decisions. */
  async notices({ caller, query }: Asked<undefined, PageAsked>) {
    const { state: session, id, actor } = streamOf<Session>(caller)
    const { sitting } = session
    const consultations = Object.values(session.stages).flatMap((stage) => stage.consultations.map((one) => one.id))
    const streams = [id, ...consultations, ...(sitting ? [sitting.id] : []), ...Object.keys(session.decisionsNoted)]
    const limit = limitOf(query)
    const body = seesAllNotices(actor.role) ? null : actor.body
    const rows = await this.store.lists.notices(streams, body, afterOf(query, cursors.notices, [0, '']), limit + 1)
    return pageOf(rows, limit, ({ at, stream, key }) => [at, `${stream}/${key}`], noticeOf)
  }
}

const noticeOf = ({ role, subject, level, ...row }: NoticeRow) => ({
  ...row,
  ...(role !== null && { role }),
  ...(subject !== null && { subject }),
  ...(level !== null && { level }),
})
