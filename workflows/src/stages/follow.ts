import type { Conductor } from '../follow.js'

/** The clauses of the decisions are carried out and concluded, each decision by its own conductor, until none is left. */
export const followUp: Conductor = async (session, stage) => {
  await session.open(stage)
  const end = await session.endOf(stage) // gate: every clause concluded; time: what is left is carried over
  await session.close(stage, end)
}
