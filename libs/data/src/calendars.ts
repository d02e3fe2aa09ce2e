import type { CalendarTable } from '@plenary/domain'
import alder from './calendars/alder.json' with { type: 'json' }
import birch from './calendars/birch.json' with { type: 'json' }
import cedar from './calendars/cedar.json' with { type: 'json' }
import elm from './calendars/elm.json' with { type: 'json' }
import fir from './calendars/fir.json' with { type: 'json' }
import maple from './calendars/maple.json' with { type: 'json' }
import seat from './calendars/seat.json' with { type: 'json' }
import training from './calendars/training.json' with { type: 'json' }

/** The tables of non-working days shipped, one per calendar. */
export const calendars: readonly CalendarTable[] = [
  seat,
  training,
  alder,
  birch,
  cedar,
  elm,
  fir,
  maple,
] as readonly CalendarTable[]
