import type { Conductor } from '../follow.js'

/** The plenary opens at its hour whatever is still under way, and is closed by nobody but its presiding officer. */
export const sit: Conductor = async (session, stage) => {
  await session.open(stage) // opens the sitting
  const end = await session.endOf(stage) // gate: the presiding officer has closed it
  await session.close(stage, end)
}
