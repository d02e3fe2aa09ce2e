import { Inject, Injectable } from '@nestjs/common'
import type { convening } from '@plenary/contract/http'
import type { CommissionEvent } from '@plenary/domain'
import type { z } from 'zod'
import type { Asked } from '../routes/asked.js'
import { Acts } from './acts.js'

/** Sessions begin. */
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
}
