import type { Aggregate } from '../rule.js'
import { isBrought } from '../time/calendars.js'
import { decide } from './decide.js'
import { duties } from './duties.js'
import { evolve } from './evolve.js'
import { notices } from './notices.js'
import { permit } from './permit.js'
import type { Sitting, SittingCommand, SittingEvent } from './sitting.js'
import { situation } from './situation.js'
import { tells } from './tells.js'
import { upcast } from './upcast.js'

export const sittingAggregate: Aggregate<Sitting, SittingCommand, SittingEvent> = {
  kind: 'sitting',
  shape: 1,
  edition: (sitting, command) =>
    sitting?.procedure.hash ?? (command?.type === 'NoteSummoned' ? command.procedure.hash : null),
  calendars: (sitting, command) =>
    [sitting?.calendar ?? (command?.type === 'NoteSummoned' ? command.calendar : '')].filter(isBrought),
  decide,
  evolve,
  upcast,
  permit,
  duties,
  situation,
  tells,
  notices,
  nextAt: () => null,
  rows: {},
}
