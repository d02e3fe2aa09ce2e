import { Controller, Inject, NotFoundException, Param, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { portalPolicy } from '../portal/policy.js'
import { Site, type SiteFile } from '../portal/site.js'
import { AskedByAnybody, type Requested } from '../routes/asked.js'
import { Read } from '../routes/route.js'

/** What is named by what it contains never changes. */
const forever = 'public, max-age=31536000, immutable'

@Controller()
export class Portal {
  constructor(@Inject(Site) private readonly site: Site) {}

  @Read({
    path: '',
    more: ['sign-in', 'office', 'sessions', 'sessions/{id}', 'sessions/{id}/move', 'sessions/{id}/firm-up'],
    summary: 'The portal: one page, which shows what its address names',
    over: 'nothing',
    query: z.looseObject({}),
    answer: 'file',
  })
  async page(@AskedByAnybody() { request }: Requested, @Res() reply: FastifyReply) {
    const headers = { 'cache-control': 'no-cache', 'content-security-policy': portalPolicy }
    return send(reply.headers(headers), request.headers['accept-encoding'], await this.site.file('index.html'))
  }

  @Read({ path: 'assets/{id}', summary: 'A file of the portal', over: 'nothing', answer: 'file' })
  async asset(@AskedByAnybody() { request }: Requested, @Param('id') name: string, @Res() reply: FastifyReply) {
    const file = await this.site.file(`assets/${name}`)
    return send(reply.header('cache-control', forever), request.headers['accept-encoding'], file)
  }
}

function send(reply: FastifyReply, encodings: string | string[] = '', file: SiteFile | undefined): FastifyReply {
  if (!file) throw new NotFoundException()
  const { type, bytes, zipped } = file
  const isZipped = zipped !== null && /\bgzip\b/.test(String(encodings))
  void reply.headers({ 'content-type': type, vary: 'accept-encoding', ...(isZipped && { 'content-encoding': 'gzip' }) })
  return reply.send(isZipped ? zipped : bytes)
}
