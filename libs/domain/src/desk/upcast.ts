import { lift } from '../lift.js'
import type { DeskEvent } from './desk.js'

export const upcast = lift<DeskEvent>('desk', { DeskOpened: 1, OpeningNoted: 1 })
