import type { Conductor } from '../follow.js'

/** Bodies examine the items on their subject, side by side, and give their opinions. */
export const review: Conductor = async (session, stage) => {
  await session.open(stage) // opens a consultation for each body that has something to examine
  const end = await session.endOf(stage) // gate: every body has its opinion on every item of its subject
  await session.close(stage, end)
}
