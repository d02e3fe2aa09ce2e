import { Defect } from '../refusal.js'
import type { Sitting, SittingEvent } from './sitting.js'

export const evolve = (sitting: Sitting | null, event: SittingEvent): Sitting => {
  if (event.type === 'SittingSummoned') return summoned(event)
  if (!sitting) throw new Defect(`${event.type} before the sitting was summoned`)
  switch (event.type) {
    case 'SittingWithdrawn': {
      const { opening, cancelled, told } = event
      const noted = { ...sitting.noted, [told.from]: told.fromVersion }
      return { ...sitting, status: cancelled ? 'calledOff' : 'withdrawn', opening, noted }
    }
    case 'SittingOpened':
      return { ...sitting, status: 'opened', openedAt: event.at, presiding: event.presiding }
    case 'AttendanceRecorded':
      return { ...sitting, attendance: { ...sitting.attendance, [event.part]: event.attendance } }
    case 'AgendaAdopted':
      return { ...sitting, adoptedAgenda: { at: event.at, items: event.items } }
    case 'PositionRecorded': {
      const { item, part, position } = event
      const onItem = { ...sitting.positions[item], [part]: position }
      return { ...sitting, positions: { ...sitting.positions, [item]: onItem } }
    }
    case 'DecisionRecorded':
      return { ...sitting, decisions: [...sitting.decisions, event.decision] }
    case 'ItemDisposedOf':
      return { ...sitting, disposals: { ...sitting.disposals, [event.item]: event.disposal } }
    case 'NextSessionFixed':
      return { ...sitting, next: event.next }
    case 'SittingClosed':
      return { ...sitting, status: 'closed', closedAt: event.at }
  }
}

const summoned = ({ id, summons, told, at }: Extract<SittingEvent, { type: 'SittingSummoned' }>): Sitting => ({
  ...summons,
  id,
  status: 'summoned',
  summonedAt: at,
  attendance: {},
  positions: {},
  disposals: {},
  decisions: [],
  noted: { [told.from]: told.fromVersion },
})
