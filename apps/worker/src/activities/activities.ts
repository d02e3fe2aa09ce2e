import { ApplicationFailure } from '@temporalio/common'
import type { ConductorActivities, KeeperActivities } from '@plenary/contract/process'
import { codeOf, type Store } from '@plenary/store'
import type { Hurry } from '../relay.js'
import { conducting } from './conducting.js'
import { keeping } from './keeping.js'

export type Activities = ConductorActivities & KeeperActivities

export const activitiesOn = (store: Store, hurry: Hurry = (work) => work()): Activities =>
  withoutContent({ ...conducting(store), ...keeping(store, hurry) })

/** A failure is written into the workflow's history, where no text of a person may stand: name and code go, no message. */
function withoutContent(activities: Activities): Activities {
  const guarded = Object.entries(activities).map(
    ([name, activity]: [string, (...args: never[]) => Promise<unknown>]) => [
      name,
      (...args: never[]) => activity(...args).catch(failAs),
    ],
  )
  return Object.fromEntries(guarded) as Activities
}

const failAs = (error: unknown): never => {
  const type = error instanceof Error ? error.name : 'Unknown'
  throw ApplicationFailure.create({ type, message: codeOf(error) })
}
