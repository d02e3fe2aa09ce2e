import { Controller, Inject } from '@nestjs/common'
import * as contract from '@plenary/contract/http'
import { z } from 'zod'
import type { PageAsked } from '../request/pages.js'
import { type Asked, AskedFor } from '../routes/asked.js'
import { Acting, pageQuery, Read } from '../routes/route.js'
import { Beginnings } from '../services/beginnings.js'
import { CommissionActs } from '../services/commission-acts.js'
import { CommissionReads } from '../services/commission-reads.js'
import { Founding, type FoundingAsked } from '../services/founding.js'
import { type CommissionActAsked, type Compared, Procedures } from '../services/procedures.js'

type List = Asked<undefined, PageAsked>
const { answer, page } = contract
const over = 'commission'
const name = z.string().min(1).max(200)
const query = z.strictObject(pageQuery)

@Controller('api/v1')
export class Commissions {
  constructor(
    @Inject(CommissionReads) private readonly reads: CommissionReads,
    @Inject(Procedures) private readonly procedures: Procedures,
    @Inject(CommissionActs) private readonly acts: CommissionActs,
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

  // Without a tag: of a day, and of what a restore holds, its version knows nothing.
  @Read({
    path: 'commissions/{id}',
    summary: 'A commission: bodies, offices and who holds them today, terms, sessions',
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
  act(@AskedFor() asked: Asked<CommissionActAsked>) {
    return this.acts.act(asked)
  }

  @Read({
    path: 'commissions/{id}/procedures/text',
    summary: 'An edition of the rules with all that it inherits: by its hash, or the id of a shipped one',
    over,
    readers: 'offices',
    query: z.strictObject({ of: name }),
    answer: contract.procedureView,
  })
  procedure(@AskedFor() asked: Asked<undefined, { of: string }>) {
    return this.procedures.text(asked)
  }

  @Read({
    path: 'commissions/{id}/procedures/diff',
    summary: 'What one edition of the rules says otherwise than another',
    over,
    readers: 'offices',
    query: z.strictObject({ from: name, to: name }),
    answer: contract.procedureDifferences,
  })
  differences(@AskedFor() asked: Asked<undefined, Compared>) {
    return this.procedures.differences(asked)
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
    summary:
      'Every act, in order: of the commission for its auditor and the secretariat, of a part for its auditor and its head, of a restricted document for those of them who are on its list',
    over,
    readers: 'journal',
    query: z.strictObject({ ...pageQuery, restricted: z.uuid().optional() }),
    answer: page(contract.journalEntry),
  })
  journal(@AskedFor() asked: Asked<undefined, PageAsked & { restricted?: string }>) {
    return this.reads.journal(asked)
  }

  @Read({
    path: 'commissions/{id}/notices',
    summary: 'Who was told of whom in which office; a body sees what was told to it',
    over,
    query,
    answer: page(contract.noticeView),
  })
  notices(@AskedFor() asked: List) {
    return this.reads.notices(asked)
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
