import { lift } from '../lift.js'
import type { SittingEvent } from './sitting.js'

export const upcast = lift<SittingEvent>('sitting', {
  SittingSummoned: 1,
  SittingWithdrawn: 1,
  SittingOpened: 1,
  AttendanceRecorded: 1,
  AgendaAdopted: 1,
  PositionRecorded: 1,
  DecisionRecorded: 1,
  ItemDisposedOf: 1,
  NextSessionFixed: 1,
  SittingClosed: 1,
})
