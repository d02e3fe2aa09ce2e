import { Controller, Inject, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { type Asked, AskedFor } from '../routes/asked.js'
import { Read } from '../routes/route.js'
import { Events } from '../services/events.js'

@Controller('api/v1')
export class Listening {
  constructor(@Inject(Events) private readonly events: Events) {}

  @Read({
    path: 'events',
    summary:
      'Which resources change, as it happens: kinds and ids, in the circles open to the office. Server-sent events',
    over: 'account',
    answer: 'events',
  })
  listen(@AskedFor() asked: Asked, @Res() reply: FastifyReply) {
    return this.events.open(asked, reply)
  }
}
