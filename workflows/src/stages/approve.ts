import type { Conductor } from '../follow.js'

/** An office approves what lies before it, or sends it back with reasons. */
export const approve: Conductor = async (session, stage) => {
  await session.open(stage)
  const end = await session.endOf(stage) // gate: approved; time: what was approved last stands
  await session.close(stage, end)
}

/** What was sent back begins a new round, with a due moment of its own: at the stage it came from, of whatever kind. */
export const beginAnew: Conductor = (session, { stage, round }) => session.ask({ type: 'StartRound', stage, round })
