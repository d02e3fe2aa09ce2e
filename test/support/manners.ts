import type { Procedure } from '@plenary/domain'
import type { Recorded } from './world-words.js'

/** How a world names what is new, and what it reads back of what happened: plainly, or as the door does. */
export interface Manners {
  /** Id of the commission. */
  readonly commission: string
  hashOf(edition: Procedure): string
  idFor(stream: string, subject: readonly (string | number)[]): string
  /** Of what persons begin by themselves. */
  idOfBegun(stream: string, ...subject: readonly string[]): string
  recorded(event: Recorded): Recorded
}

/** Ids that can be read: `training/session/21/proposal/elm/0`. */
export const plainly: Manners = {
  commission: 'training',
  hashOf: ({ id }) => id,
  idFor: (stream, subject) => [stream, ...subject].join('/'),
  idOfBegun: (...subject) => subject.join('/'),
  recorded: (event) => event,
}
