import type { Conductor } from '../follow.js'

/** Those asked hand in what is called for, or declare that they have none. Who is late is reminded by time itself. */
export const call: Conductor = async (session, stage) => {
  await session.open(stage)
  const end = await session.endOf(stage) // gate: everyone has answered; time: its due moment has passed
  await session.close(stage, end)
}
