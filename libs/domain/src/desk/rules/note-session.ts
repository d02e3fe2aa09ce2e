import type { Context } from '../../rule.js'
import type { Desk, DeskCommand, DeskEvent } from '../desk.js'

type NoteSession = Extract<DeskCommand, { readonly type: 'NoteSession' }>

/** A session is convened: every part has a desk for it, which knows when it opens. */
export const noteSession = (desk: Desk | null, command: NoteSession, { at, stream }: Context): readonly DeskEvent[] => {
  const { commission, session, part, ordinal, opening, from, fromVersion } = command
  const told = { from, fromVersion }
  if (!desk) {
    return [{ type: 'DeskOpened', v: 1, at, desk: { id: stream, commission, session, part, ordinal, opening }, told }]
  }
  return (desk.noted[from] ?? -1) >= fromVersion ? [] : [{ type: 'OpeningNoted', v: 1, at, opening, told }]
}
