import { own } from '../own.js'
import type { Position } from '../procedure/position.js'
import type { Attendance, Sitting } from './sitting.js'

/** Who says so takes no part, in whatever way. */
const away: readonly Position[] = ['notParticipating', 'silent']

/**
 * Who takes part when an item is decided. In a room, whether a part that takes part from afar is present the rule of
 * quorum says; where the session meets from afar it is. By correspondence those take part who wrote on the item.
 */
export const takingPart = ({ mode = 'inPerson', parts, attendance, positions }: Sitting, item: string) => {
  const wrote = mode === 'correspondence' ? (positions[item] ?? {}) : {}
  const says = (part: string): Attendance => own(attendance, part) ?? 'absent'
  const isHere = (part: string): boolean => {
    const letter = own(wrote, part)
    return says(part) === 'present' || (letter !== undefined && !away.includes(letter.position))
  }
  const remote = parts.filter((part) => says(part) === 'remote')
  const here = parts.filter((part) => isHere(part) || (mode !== 'inPerson' && remote.includes(part)))
  return { present: here, remote: mode === 'inPerson' ? remote : [] }
}
