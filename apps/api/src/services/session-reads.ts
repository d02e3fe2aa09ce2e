import { Inject, Injectable } from '@nestjs/common'
import { cityOf, clockOf, createAboutDays, dayIn, calendarName } from '@plenary/calendar'
import { type ExplainedKind, namingOf, type PersonInOffice, type Session, streamOfDuty } from '@plenary/domain'
import type { Store } from '@plenary/store'
import { fault } from '../faults/http-fault.js'
import { closedTours, goesTo } from '../guard/distributed.js'
import type { Caller } from '../request/caller.js'
import { afterOf, cursors, limitOf, nobody, type PageAsked, pageOf } from '../request/pages.js'
import { commissionOf, resourceOf, streamOf } from '../request/stream-of.js'
import type { Asked } from '../routes/asked.js'
import { agendaViewOf } from '../views/agenda-view.js'
import { explanationOf } from '../views/explanation-view.js'
import { planViewOf } from '../views/plan-view.js'
import { documentListed } from '../views/stream-views.js'
import { sessionViewOf } from '../views/session-view.js'
import { noticesOf } from './notices.js'
import { Rules } from './rules.js'
import { STORE } from './store-token.js'

const clocks = { dayIn, clockOf, cityOf }

type Question = Readonly<Partial<Record<ExplainedKind, string>>>

/** What is asked about: exactly one thing. */
function asked(query: Question): readonly [kind: ExplainedKind, id: string] {
  const kinds = Object.keys(query) as ExplainedKind[]
  const [kind, ...others] = kinds
  const id = kind && query[kind]
  if (kind === undefined || id === undefined || others.length > 0)
    return fault.queryMalformed({ parameters: kind === undefined ? ['stage', 'item', 'document', 'duty'] : kinds })
  return [kind, id]
}

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
    const { body: bodyName } = namingOf(commissionOf(caller), clocks)
    const reckoning = { ...(await this.#reckoning(caller)), now: caller.now, bodyName, lang: language }
    return planViewOf(stream.state, await this.rules.of(caller), resource, reckoning)
  }

  async explain({ caller, query }: Asked<undefined, Question>) {
    const { state: session } = streamOf<Session>(caller)
    const [kind, id] = asked(query)
    const others = kind === 'duty' ? await this.#dutiesBeside(session, id, caller.actor) : undefined
    const procedure = await this.rules.of(caller)
    const commission = commissionOf(caller)
    const naming = namingOf(commission, clocks)
    const held = commission.noticesHeld && (await this.store.lists.heldOf(others?.stream ?? session.id))
    const explaining = { session, procedure, now: caller.now, naming, reckoning: await this.#reckoning(caller) }
    return explanationOf(kind, id, { ...explaining, ...(others && { others }), ...(held && { held }) })
  }

  /** Of a tour that is closed to them nobody is told what is owed. */
  async #dutiesBeside(session: Session, duty: string, actor: PersonInOffice) {
    const stream = streamOfDuty(session, duty)
    if (stream && closedTours(session, actor).includes(stream.id)) return undefined
    return this.store.reads.dutiesBeside(session, duty)
  }

  /** By the tables that the session pins. */
  async #reckoning(caller: Caller) {
    const { resolve, tables } = await this.rules.countingOf(caller)
    return { resolve, aboutDay: createAboutDays(tables), calendarName: calendarName(tables), ...clocks }
  }

  /** What everybody knows of each, and of those that are open to the caller what they are. */
  async documents({ caller, query }: Asked<undefined, PageAsked>) {
    const limit = limitOf(query)
    const [after] = afterOf(query, cursors.documents, [nobody])
    const all = Object.values(streamOf<Session>(caller).state.documents).filter(({ id }) => id > after)
    const noted = all.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit + 1)
    const open = await this.store.lists.documents(
      noted.filter((card) => goesTo(card, caller.actor)).map(({ id }) => id),
    )
    return pageOf(
      noted,
      limit,
      ({ id }) => [id],
      (card) => documentListed(card, open.get(card.id)),
    )
  }

  /** Of this session and of what belongs to it: tours that are open to who asks, reviews, the sitting, decisions. */
  notices(asked: Asked<undefined, PageAsked>) {
    const { state: session, id } = streamOf<Session>(asked.caller)
    const { sitting } = session
    const closed = closedTours(session, asked.caller.actor)
    const consultations = Object.values(session.stages).flatMap((stage) => stage.consultations.map((one) => one.id))
    const open = consultations.filter((one) => !closed.includes(one))
    const streams = [id, ...open, ...(sitting ? [sitting.id] : []), ...Object.keys(session.decisionsNoted)]
    return noticesOf(this.store, asked, streams)
  }
}
