import type { CalendarTable } from '@plenary/domain'
import alder from './calendars/alder.json' with { type: 'json' }
import armenia from './calendars/armenia.json' with { type: 'json' }
import belarus from './calendars/belarus.json' with { type: 'json' }
import birch from './calendars/birch.json' with { type: 'json' }
import cedar from './calendars/cedar.json' with { type: 'json' }
import elm from './calendars/elm.json' with { type: 'json' }
import fir from './calendars/fir.json' with { type: 'json' }
import kazakhstan from './calendars/kazakhstan.json' with { type: 'json' }
import kyrgyzstan from './calendars/kyrgyzstan.json' with { type: 'json' }
import maple from './calendars/maple.json' with { type: 'json' }
import russia from './calendars/russia.json' with { type: 'json' }
import seat from './calendars/seat.json' with { type: 'json' }
import tajikistan from './calendars/tajikistan.json' with { type: 'json' }
import training from './calendars/training.json' with { type: 'json' }

/** The tables of non-working days shipped, one per calendar; those of states are written by `seed-calendars.mjs`. */
export const calendars: readonly CalendarTable[] = [
  seat,
  armenia,
  belarus,
  kazakhstan,
  kyrgyzstan,
  russia,
  tajikistan,
  training,
  alder,
  birch,
  cedar,
  elm,
  fir,
  maple,
] as readonly CalendarTable[]

/** By these names rules may count in them. */
export const calendarNames = calendars.map(({ name }) => name)
