import type { Procedure } from '@plenary/domain'
import type { Chance } from '../support/chance.js'
import { day, dayAt } from '../support/days.js'

/** A session is convened, or now and then taken over with some of its calls done elsewhere in the last three months. */
export const randomBeginning = ({ stages }: Procedure, chance: Chance, now: number) => {
  if (!chance.happens(20)) return { type: 'ConveneSession' }
  const done = stages.filter(({ kind, each }) => kind === 'call' && !each && chance.happens(60))
  const on = () => dayAt(now - (1 + chance.below(90)) * day)
  return { type: 'TakeOver', done: done.map(({ id }) => ({ stage: id, on: on(), reference: 'Letter' })) }
}
