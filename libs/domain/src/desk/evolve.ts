import { Defect } from '../refusal.js'
import type { Desk, DeskEvent } from './desk.js'

export const evolve = (desk: Desk | null, event: DeskEvent): Desk => {
  const { from, fromVersion } = event.told
  if (event.type === 'DeskOpened') return { ...event.desk, noted: { [from]: fromVersion } }
  if (!desk) throw new Defect(`${event.type} before the desk was opened`)
  return { ...desk, opening: event.opening, noted: { ...desk.noted, [from]: fromVersion } }
}
