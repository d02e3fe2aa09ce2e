import { positions, type Instant, type Sitting } from '@plenary/domain'
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
    ...agenda.flatMap(({ id }) => randomItem(id, chance, now)),
    ...(chance.happens(90) ? [nextSession(chance, now)] : []),
    { type: 'CloseSitting' },
  ]
}

/** An item on which a decision may be blocked at first, and adopted when the part that objected has given way. */
const randomItem = (item: string, chance: Chance, now: Instant): readonly Command[] => {
  const part = chance.oneOf(parts)
  const position = chance.happens(60) ? chance.oneOf(positions) : 'objection'
  const decide = { type: 'RecordDecision', item, title: { en: 'Decision' } }
  return [
    { type: 'RecordPosition', item, part, position },
    chance.happens(30)
      ? { type: 'DisposeOfItem', item, disposal: 'postponed' }
      : { ...decide, clauses: clauses(chance, now) },
    { type: 'RecordPosition', item, part, position: 'consent' },
    ...(chance.happens(40) ? [{ ...decide, clauses: clauses(chance, now) }] : []),
  ]
}

const clauses = (chance: Chance, now: Instant) =>
  Array.from({ length: chance.below(3) }, () => ({
    title: { en: 'Clause' },
    assigned: [chance.oneOf(parts)],
    due: chance.oneOf([{ kind: 'nextSession' }, { kind: 'permanent' }, { kind: 'date', on: dayAt(now + 100 * day) }]),
  }))

const nextSession = (chance: Chance, now: Instant): Command => {
  const from = now + (150 + chance.below(200)) * day
  const opening = { kind: 'window', from: dayAt(from), to: dayAt(from + 5 * day) }
  return { type: 'FixNextSession', opening, place: { country: 'Fir' }, host: chance.oneOf(parts) }
}
