import type { Conductor } from '../follow.js'

/** The heads of the parts sign; what stays unsigned when its time is up is listed as open. */
export const sign: Conductor = async (session, stage) => {
  await session.open(stage)
  const end = await session.endOf(stage) // gate: the last required signature
  await session.close(stage, end)
}
