import { Controller, Inject } from '@nestjs/common'
import * as contract from '@plenary/contract/http'
import type { Command } from '@plenary/store'
import { z } from 'zod'
import type { PageAsked } from '../request/pages.js'
import { type Asked, AskedFor } from '../routes/asked.js'
import { Acting, pageQuery, Read, Resource } from '../routes/route.js'
import { Acts } from '../services/acts.js'
import { Beginnings } from '../services/beginnings.js'
import { CommissionReads } from '../services/commission-reads.js'
import { Founding, type FoundingAsked } from '../services/founding.js'

type List = Asked<undefined, PageAsked>
const { answer, page } = contract
const over = 'commission'
const query = z.strictObject(pageQuery)

@Controller('api/v1')
export class Commissions {
  constructor(
    @Inject(CommissionReads) private readonly reads: CommissionReads,
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Beginnings) private readonly beginnings: Beginnings,
    @Inject(Founding) private readonly founding: Founding,
  ) {}

  @Read({
    path: 'commissions',
    summary: 'The commissions that the caller belongs to',
    over: 'account',
    readers: 'offices',
    query,
    answer: page(contract.commissionInBrief),
  })
  list(@AskedFor() asked: List) {
    return this.reads.commissions(asked)
  }

  @Acting({
    path: 'commissions',
    summary: 'Found a commission',
    over: 'installation',
    body: contract.founding,
    answer,
    status: 201,
  })
  found(@AskedFor() asked: Asked<FoundingAsked>) {
    return this.founding.found(asked)
  }

  @Resource({
    path: 'commissions/{id}',
    summary: 'A commission: bodies, offices, terms, sessions',
    over,
    readers: 'offices',
    answer: contract.commissionView,
  })
  commission(@AskedFor() asked: Asked) {
    return this.reads.commission(asked)
  }

  @Acting({
    path: 'commissions/{id}/commands',
    summary: 'Act on a commission',
    over,
    body: contract.commissionAct,
    answer,
  })
  act(@AskedFor() asked: Asked<Command>) {
    return this.acts.onStream(asked)
  }

  @Read({
    path: 'commissions/{id}/sessions',
    summary: 'The sessions of a commission, by ordinal',
    over,
    readers: 'offices',
    answer: page(contract.sessionInBrief),
  })
  sessions(@AskedFor() asked: Asked) {
    return this.reads.sessions(asked)
  }

  @Acting({
    path: 'commissions/{id}/sessions',
    summary: 'Convene a session',
    over,
    body: contract.convening,
    answer,
    status: 201,
  })
  convene(@AskedFor() asked: Asked<z.output<typeof contract.convening>>) {
    return this.beginnings.convene(asked)
  }

  @Read({
    path: 'commissions/{id}/register',
    summary: 'The register of decisions, in the order of adoption',
    over,
    query,
    answer: page(contract.registered),
  })
  register(@AskedFor() asked: List) {
    return this.reads.register(asked)
  }

  @Read({
    path: 'commissions/{id}/follow-up',
    summary: 'Clauses of decisions: age, reports, how often carried over',
    over,
    query,
    answer: page(contract.followedUp),
  })
  followUp(@AskedFor() asked: List) {
    return this.reads.followUp(asked)
  }

  @Read({
    path: 'commissions/{id}/journal',
    summary: 'Every act, in order; for the auditor and the secretariat',
    over,
    readers: 'journal',
    query,
    answer: page(contract.journalEntry),
  })
  journal(@AskedFor() asked: List) {
    return this.reads.journal(asked)
  }

  @Read({
    path: 'commissions/{id}/clock',
    summary: 'The time of the commission, and whether all is quiet',
    over,
    readers: 'offices',
    answer: contract.clockView,
  })
  clock(@AskedFor() asked: Asked) {
    return this.reads.clock(asked)
  }

  @Read({
    path: 'inbox',
    summary: 'What the office of the caller owes',
    over: 'account',
    answer: contract.inboxView,
  })
  inbox(@AskedFor() asked: Asked) {
    return this.reads.inbox(asked)
  }
}
