import { Controller, Inject } from '@nestjs/common'
import * as contract from '@plenary/contract/http'
import type { Command } from '@plenary/store'
import { type ActAtDesk, atDesk } from '../request/at-desk.js'
import { type Asked, AskedFor } from '../routes/asked.js'
import { Acting, Resource } from '../routes/route.js'
import { Acts } from '../services/acts.js'
import { DocumentActs } from '../services/document-acts.js'
import { StreamReads } from '../services/stream-reads.js'

const { answer } = contract

@Controller('api/v1')
export class Streams {
  constructor(
    @Inject(StreamReads) private readonly reads: StreamReads,
    @Inject(Acts) private readonly acts: Acts,
    @Inject(DocumentActs) private readonly documentActs: DocumentActs,
  ) {}

  @Resource({
    path: 'documents/{id}',
    summary: 'A document and its versions',
    over: 'document',
    answer: contract.documentView,
  })
  document(@AskedFor() asked: Asked) {
    return this.reads.document(asked)
  }

  @Acting({
    path: 'documents/{id}/commands',
    summary: 'Act on a document',
    over: 'document',
    body: contract.documentAct,
    answer,
  })
  actOnDocument(@AskedFor() asked: Asked<Command>) {
    return this.documentActs.act(asked)
  }

  @Resource({
    path: 'consultations/{id}',
    summary: 'A tour of approval or the review of a body: asked, replies, opinions',
    over: 'consultation',
    answer: contract.consultationView,
  })
  consultation(@AskedFor() asked: Asked) {
    return this.reads.consultation(asked)
  }

  @Acting({
    path: 'consultations/{id}/commands',
    summary: 'Reply to a tour, or give an opinion',
    over: 'consultation',
    body: contract.consultationAct,
    answer,
  })
  actOnConsultation(@AskedFor() asked: Asked<Command>) {
    return this.acts.onStream(asked)
  }

  @Resource({
    path: 'sittings/{id}',
    summary: 'A sitting: attendance, positions, decisions taken',
    over: 'sitting',
    answer: contract.sittingView,
  })
  sitting(@AskedFor() asked: Asked) {
    return this.reads.sitting(asked)
  }

  @Acting({
    path: 'sittings/{id}/commands',
    summary: 'Record what happens at a sitting',
    over: 'sitting',
    body: contract.sittingAct,
    answer,
  })
  actAtSitting(@AskedFor() asked: Asked<Command>) {
    return this.acts.onStream(asked)
  }

  @Resource({
    path: 'decisions/{id}',
    summary: 'A decision: clauses, reports, conclusions',
    over: 'decision',
    answer: contract.decisionView,
  })
  decision(@AskedFor() asked: Asked) {
    return this.reads.decision(asked)
  }

  @Acting({
    path: 'decisions/{id}/commands',
    summary: 'Report on a decision, or conclude a clause',
    over: 'decision',
    body: contract.decisionAct,
    answer,
  })
  actOnDecision(@AskedFor() asked: Asked<Command>) {
    return this.acts.onStream(asked)
  }

  @Resource({
    path: 'desks/{id}',
    summary: 'The desk of a part; to everybody else there is none',
    over: 'desk',
    answer: contract.deskView,
  })
  desk(@AskedFor() asked: Asked) {
    return this.reads.desk(asked)
  }

  @Acting({
    path: 'desks/{id}/commands',
    summary: 'Draft, brief, comment, sign and submit at the desk of a part',
    over: 'desk',
    body: contract.deskAct,
    answer,
  })
  actAtDesk(@AskedFor() asked: Asked<ActAtDesk>) {
    return this.acts.onStream({ ...asked, body: atDesk(asked.body) })
  }
}
