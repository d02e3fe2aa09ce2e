import { Controller, Inject } from '@nestjs/common'
import * as contract from '@plenary/contract/http'
import type { Command } from '@plenary/store'
import { z } from 'zod'
import type { PageAsked } from '../request/pages.js'
import { type Asked, AskedFor } from '../routes/asked.js'
import { Acting, pageQuery, Read, Resource } from '../routes/route.js'
import { Acts } from '../services/acts.js'
import { DocumentActs } from '../services/document-acts.js'
import { SessionReads } from '../services/session-reads.js'

const { answer, page } = contract
const over = 'session'
const edition = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .optional()
const named = z.string().min(1).max(300).optional()
/** Exactly one of them. */
const explained = z.strictObject({ stage: named, item: named, document: named, duty: named })

@Controller('api/v1')
export class Sessions {
  constructor(
    @Inject(SessionReads) private readonly reads: SessionReads,
    @Inject(Acts) private readonly acts: Acts,
    @Inject(DocumentActs) private readonly documentActs: DocumentActs,
  ) {}

  @Resource({
    path: 'sessions/{id}',
    summary: 'A session: dates, stages with their gates, whom it waits for',
    over,
    answer: contract.sessionView,
  })
  session(@AskedFor() asked: Asked) {
    return this.reads.session(asked)
  }

  @Acting({
    path: 'sessions/{id}/commands',
    summary: 'Act on a session',
    over,
    body: contract.sessionAct,
    answer,
  })
  act(@AskedFor() asked: Asked<Command>) {
    return this.acts.onStream(asked)
  }

  @Resource({
    path: 'sessions/{id}/agenda',
    summary: 'The draft agenda as it stands, or an edition of it',
    over,
    query: z.strictObject({ edition }),
    answer: contract.agendaView,
  })
  agenda(@AskedFor() asked: Asked<undefined, { edition?: string }>) {
    return this.reads.agenda(asked)
  }

  /** No resource with a version: what is reckoned today changes with the calendars, the words with the language. */
  @Read({
    path: 'sessions/{id}/plan',
    summary: 'The dates of all stages: each with its derivation in words',
    over,
    answer: contract.planView,
  })
  plan(@AskedFor() asked: Asked) {
    return this.reads.plan(asked)
  }

  @Read({
    path: 'sessions/{id}/explain',
    summary: 'Why a stage, an item, a document or a duty stands where it does, and what would unblock it first',
    over,
    query: explained,
    answer: contract.explanation,
  })
  explain(@AskedFor() asked: Asked<undefined, z.output<typeof explained>>) {
    return this.reads.explain(asked)
  }

  @Read({
    path: 'sessions/{id}/notices',
    summary: 'Who was told what; a body sees what was told to it',
    over,
    query: z.strictObject(pageQuery),
    answer: page(contract.noticeView),
  })
  notices(@AskedFor() asked: Asked<undefined, PageAsked>) {
    return this.reads.notices(asked)
  }

  /** No resource with a version: lists of distribution change with their documents. */
  @Read({
    path: 'sessions/{id}/documents',
    summary: 'The documents of a session: of one that is not open to you its card',
    over,
    query: z.strictObject(pageQuery),
    answer: page(contract.documentListed),
  })
  documents(@AskedFor() asked: Asked<undefined, PageAsked>) {
    return this.reads.documents(asked)
  }

  @Acting({
    path: 'sessions/{id}/documents',
    summary: 'Register a document of a session',
    over,
    body: contract.registerDocument,
    answer,
    status: 201,
  })
  register(@AskedFor() asked: Asked<z.output<typeof contract.registerDocument>>) {
    return this.documentActs.register(asked)
  }
}
