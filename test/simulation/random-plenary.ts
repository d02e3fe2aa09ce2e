import { positions, type EditionItem, type Instant, type Sitting } from '@plenary/domain'
import type { Chance } from '../support/chance.js'
import { day, dayAt } from '../support/days.js'
import { parts } from '../support/training-world.js'
import type { Command } from '../support/world-words.js'

/** A plenary from opening to closing: somebody may be absent, object, take no decision, forget to fix the next session. */
export function randomPlenary({ agenda }: Sitting, chance: Chance, now: Instant): readonly Command[] {
  const attendance = () => (chance.happens(80) ? 'present' : 'absent')
  return [
    { type: 'OpenSitting', presiding: 'plenary.chair' },
    ...parts.map((part) => ({ type: 'RecordAttendance', part, attendance: attendance() })),
    { type: 'AdoptAgenda' },
    ...agenda.flatMap((item) => randomItem(item, chance, now)),
    ...(chance.happens(90) ? [nextSession(chance, now)] : []),
    { type: 'CloseSitting' },
  ]
}

/**
 * An item on which a decision may be blocked at first, and adopted when the part that objected has given way; of one with
 * a mark mostly without words.
 */
const randomItem = ({ id: item, mark }: EditionItem, chance: Chance, now: Instant): readonly Command[] => {
  const part = chance.oneOf(parts)
  const position = chance.happens(60) ? chance.oneOf(positions) : 'objection'
  const inWords = !mark || chance.happens(20)
  const decide = { type: 'RecordDecision', item, ...(inWords && { title: { en: 'Decision' } }) }
  return [
    { type: 'RecordPosition', item, part, position },
    chance.happens(30)
      ? { type: 'DisposeOfItem', item, disposal: 'postponed' }
      : { ...decide, clauses: clauses(chance, now, inWords) },
    { type: 'RecordPosition', item, part, position: 'consent' },
    ...(chance.happens(40) ? [{ ...decide, clauses: clauses(chance, now, inWords) }] : []),
  ]
}

const clauses = (chance: Chance, now: Instant, inWords: boolean) =>
  Array.from({ length: chance.below(3) }, () => ({
    ...(inWords && { title: { en: 'Clause' } }),
    assigned: [chance.oneOf(parts)],
    due: chance.oneOf([{ kind: 'nextSession' }, { kind: 'permanent' }, { kind: 'date', on: dayAt(now + 100 * day) }]),
  }))

const nextSession = (chance: Chance, now: Instant): Command => {
  const from = now + (150 + chance.below(200)) * day
  const opening = { kind: 'window', from: dayAt(from), to: dayAt(from + 5 * day) }
  return { type: 'FixNextSession', opening, place: { country: 'Fir' }, host: chance.oneOf(parts) }
}
