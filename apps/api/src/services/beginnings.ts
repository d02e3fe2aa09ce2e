import { Inject, Injectable } from '@nestjs/common'
import type { convening, registerDocument } from '@plenary/contract/http'
import { own, type CommissionEvent, type Session } from '@plenary/domain'
import { idsOf } from '@plenary/store'
import type { z } from 'zod'
import { fault } from '../faults/http-fault.js'
import { visitOf } from '../request/stream-of.js'
import type { Asked } from '../routes/asked.js'
import { Acts } from './acts.js'

/** Sessions and documents begin. */
@Injectable()
export class Beginnings {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  /** The commission convenes; the session learns of it in a moment, and is there then. */
  async convene(asked: Asked<z.output<typeof convening>>) {
    const answer = await this.acts.onStream(asked, { type: 'ConveneSession', ...asked.body })
    const announced = (answer.events as readonly CommissionEvent[]).find(({ type }) => type === 'SessionAnnounced')
    if (announced?.type === 'SessionAnnounced')
      void asked.reply.header('location', `/api/v1/sessions/${announced.founding.id}`)
    return answer
  }

  /** The id follows from the key, so that the same request again finds the same document. */
  register(asked: Asked<z.output<typeof registerDocument>>) {
    const { seen } = visitOf(asked.caller)
    const { item } = asked.body
    // The document's own stream knows no agenda: what it is put to is known to the session here.
    if (item !== undefined && !own((seen.state as Session).items, item)) fault.itemUnknown({ item, pointer: '/item' })
    const { actor, key } = asked.caller
    const id = idsOf(seen.ref.id)('document', actor.person, key ?? 'preview')
    void asked.reply.header('location', `/api/v1/documents/${id}`)
    const { commission } = seen
    const command = { type: 'RegisterDocument', commission, session: seen.ref.id, ...asked.body }
    return this.acts.begin(asked, { stream: { kind: 'document', id }, commission, command })
  }
}
