import { Controller, Header, Inject, Res } from '@nestjs/common'
import * as contract from '@plenary/contract/http'
import { refusalTexts } from '@plenary/domain'
import type { FastifyReply } from 'fastify'
import { Description } from '../openapi/description.js'
import { Read } from '../routes/route.js'
import { pagePolicy } from '../page.js'
import { Health } from '../services/health.js'
import { z } from 'zod'

@Controller()
export class Operations {
  constructor(
    @Inject(Health) private readonly health: Health,
    @Inject(Description) private readonly description: Description,
  ) {}

  @Read({ path: 'health/live', summary: 'The process runs', over: 'nothing', answer: contract.alive })
  live() {
    return { alive: true }
  }

  @Read({
    path: 'health/ready',
    summary: 'Requests can be answered, or why not',
    over: 'nothing',
    answer: contract.ready,
  })
  ready(@Res() reply: FastifyReply) {
    return this.health.ready(reply)
  }

  @Header('content-type', 'text/plain; version=0.0.4')
  @Read({
    path: 'metrics',
    summary: 'Figures for the watchers of this installation, as Prometheus reads them',
    over: 'installation',
    readers: 'administrators',
    answer: 'text',
  })
  metrics() {
    return this.health.metrics()
  }

  @Read({
    path: 'api/v1/openapi.json',
    summary: 'This interface, as OpenAPI 3.1',
    over: 'nothing',
    answer: z.looseObject({}),
  })
  openapi() {
    return this.description.document
  }

  @Read({
    path: 'api/v1/refusals',
    summary: 'What each code says by which an act is refused, or is not open',
    over: 'nothing',
    answer: contract.refusals,
  })
  refusals() {
    return refusalTexts()
  }

  @Read({
    path: 'api/v1/procedure-schema',
    summary: 'How an edition of rules of procedure is written, as JSON Schema',
    over: 'nothing',
    answer: z.looseObject({}),
  })
  procedureSchema() {
    return contract.procedureSchema()
  }

  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', pagePolicy)
  @Read({ path: 'docs', summary: 'This interface, to be read by people', over: 'nothing', answer: 'text' })
  docs() {
    return this.description.page
  }
}
