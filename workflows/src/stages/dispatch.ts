import type { Conductor } from '../follow.js'

/** The secretariat sends out a package, invitations, extracts; what is missing is flagged and does not hold up the rest. */
export const dispatch: Conductor = async (session, stage) => {
  await session.open(stage)
  const end = await session.endOf(stage) // gate: sent to all, with proof
  await session.close(stage, end)
}
