import type { StreamRef } from '@plenary/domain'
import { follow, type Conductor } from './follow.js'

/** Those asked reply; the round is closed with its outcome when all have, or when its time is up. */
const round: Conductor = async (consultation, asked) => {
  const end = await consultation.endOf(asked)
  if (end !== 'gate' && end !== 'time') return
  await consultation.ask({ type: 'CloseConsultation', round: asked.round, because: end }, asked)
}

/** A consultation is put to parts or to a body, and lives until a round of it has been closed with an outcome. */
export async function conductConsultation(ref: StreamRef): Promise<void> {
  const consultation = await follow(ref)
  while (consultation.lives) {
    for (const asked of consultation.stages) consultation.conduct(asked, round)
    await consultation.news()
  }
}
