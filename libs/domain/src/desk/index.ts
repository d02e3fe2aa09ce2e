import type { Aggregate } from '../rule.js'
import { decide } from './decide.js'
import type { Desk, DeskCommand, DeskEvent } from './desk.js'
import { duties } from './duties.js'
import { evolve } from './evolve.js'
import { handsIn } from './hands-in.js'
import { notices } from './notices.js'
import { permit } from './permit.js'
import { situation } from './situation.js'
import { tells } from './tells.js'
import { upcast } from './upcast.js'

export const deskAggregate: Aggregate<Desk, DeskCommand, DeskEvent> = {
  kind: 'desk',
  shape: 3,
  edition: () => null,
  decide,
  evolve,
  upcast,
  permit,
  duties,
  situation,
  tells,
  handsIn,
  notices,
  nextAt: () => null,
  rows: {},
}
