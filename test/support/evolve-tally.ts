import type { Duty } from '@plenary/domain'
import type { Tally, TallyEvent } from './tally-words.js'

const owing = (tally: Tally, keys: readonly string[], state: Duty['state']): Tally['owed'] =>
  Object.fromEntries(
    Object.entries(tally.owed).map(([key, one]) => [key, keys.includes(key) ? { ...one, state } : one]),
  )

export function evolveTally(before: Tally | null, event: TallyEvent): Tally {
  if (event.type === 'Opened') return { ...empty, id: event.id, commission: event.commission }
  const tally = before ?? empty
  switch (event.type) {
    case 'Added':
      return { ...tally, total: tally.total + event.by, notes: event.note ? [...tally.notes, event.note] : tally.notes }
    case 'Owing': {
      const { key, body, due, at: since } = event
      return { ...tally, owed: { ...tally.owed, [key]: { key, body, due, since, state: 'open' } } }
    }
    case 'Settled':
      return { ...tally, owed: owing(tally, [event.key], 'done') }
    case 'TimePassed':
      return { ...tally, owed: owing(tally, event.keys, 'missed') }
    case 'ItemPut':
      return { ...tally, items: { ...tally.items, [event.id]: { id: event.id, title: event.title } } }
    case 'ItemDropped':
      return { ...tally, items: Object.fromEntries(Object.entries(tally.items).filter(([id]) => id !== event.id)) }
    case 'Listening':
      return { ...tally, listeners: [...tally.listeners, event.listener] }
    case 'Called':
    case 'Answered':
      return { ...tally, calls: event.type === 'Called' }
    case 'Closed':
      return { ...tally, closed: true, calls: false }
    case 'TotalHeard': {
      const { from, fromVersion: version, total } = event
      return { ...tally, heard: { ...tally.heard, [from]: { version, total } } }
    }
  }
}
const empty: Tally = {
  id: '',
  commission: '',
  total: 0,
  notes: [],
  owed: {},
  items: {},
  listeners: [],
  calls: false,
  closed: false,
  heard: {},
}
