import type { Conductor } from '../follow.js'

/** Documents go to the parts, each in a tour that is conducted on its own; the stage waits until all have an outcome. */
export const consult: Conductor = async (session, stage) => {
  await session.open(stage) // opens a consultation for each document
  const end = await session.endOf(stage) // gate: every tour has its outcome; time: its due moment has passed
  await session.close(stage, end)
}
