import { Inject, Injectable } from '@nestjs/common'
import type { registerDocument } from '@plenary/contract/http'
import { checkListed, isTitled, own, sealed, type Session } from '@plenary/domain'
import { type Command, idOfBegun } from '@plenary/store'
import type { z } from 'zod'
import { fault } from '../faults/http-fault.js'
import type { Caller } from '../request/caller.js'
import { commissionOf, visitOf } from '../request/stream-of.js'
import type { Asked } from '../routes/asked.js'
import { Acts } from './acts.js'

/** Documents begin and go on. What they name of the agenda and of the commission is known here, not in their own streams. */
@Injectable()
export class DocumentActs {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  /** The id follows from the key, so that the same request again finds the same document. */
  register(asked: Asked<z.output<typeof registerDocument>>) {
    const { seen } = visitOf(asked.caller)
    const { item, access, paper } = asked.body
    if (item !== undefined) checkListed(itemOf(seen.state as Session, item).mark, access)
    checkBodies(asked.caller, access?.distribution, '/access/distribution')
    checkBodies(asked.caller, paper && [paper.holder], '/paper/holder')
    const { actor, key } = asked.caller
    const id = idOfBegun(seen.ref.id, 'document', actor.person, key ?? 'preview')
    void asked.reply.header('location', `/api/v1/documents/${id}`)
    const { commission } = seen
    const command = { type: 'RegisterDocument', commission, session: seen.ref.id, ...sealedTitle(asked.body) }
    return this.acts.begin(asked, { stream: { kind: 'document', id }, commission, command })
  }

  act(asked: Asked<Command & { readonly distribution?: readonly string[] }>) {
    checkBodies(asked.caller, asked.body.distribution, '/distribution')
    return this.acts.onStream(asked)
  }
}

/** The title of what is restricted is a text of its own, which only those on its list read. */
function sealedTitle(asked: z.output<typeof registerDocument>) {
  const { title, ...body } = asked
  return body.access && isTitled(title) ? { ...body, sealed: sealed(title) } : asked
}

const itemOf = ({ items }: Session, item: string) => own(items, item) ?? fault.itemUnknown({ item, pointer: '/item' })

function checkBodies(caller: Caller, named: readonly string[] = [], pointer: string): void {
  const { bodies } = commissionOf(caller)
  const body = named.find((one) => !bodies.some(({ id }) => id === one))
  if (body !== undefined) fault.bodyUnknown({ body, pointer })
}
