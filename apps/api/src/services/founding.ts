import { Inject, Injectable } from '@nestjs/common'
import type { founding } from '@plenary/contract/http'
import { calendarNames, procedure as shipped, procedureEditions } from '@plenary/data'
import { forSessions, loadProcedure, type Procedure, Refusal } from '@plenary/domain'
import { editionOf } from '@plenary/store'
import type { z } from 'zod'
import type { Asked } from '../routes/asked.js'
import { Acts } from './acts.js'

export type FoundingAsked = z.output<typeof founding>

/** A commission begins with its members and the rules of procedure in force. */
@Injectable()
export class Founding {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  found(asked: Asked<FoundingAsked>) {
    const { procedure, ...members } = asked.body
    const { id } = members
    const rules = forSessions(rulesOf(procedure))
    const { hash } = editionOf(rules)
    const founding = { ...members, procedure: { id: rules.id, hash } }
    const command = { type: 'FoundCommission', founding }
    void asked.reply.header('location', `/api/v1/commissions/${id}`)
    return this.acts
      .begin(asked, { stream: { kind: 'commission', id }, commission: id, command, rules })
      .catch((error: unknown) => Promise.reject(asSent(error)))
  }
}

/** What was sent is the founding itself, so pointers begin inside it. */
function asSent(error: unknown): Error {
  const pointer = error instanceof Refusal ? error.details.pointer : undefined
  if (!(error instanceof Refusal) || typeof pointer !== 'string') return error as Error
  return new Refusal(error.text, { ...error.details, pointer: pointer.replace(/^\/founding/, '') }, error.article)
}

/** An edition that is shipped, or one that is brought and may extend a shipped one. */
const rulesOf = (procedure: FoundingAsked['procedure']): Procedure =>
  typeof procedure === 'string'
    ? shipped(procedure)
    : loadProcedure(procedure.id, { ...procedureEditions, [procedure.id]: procedure }, calendarNames)
