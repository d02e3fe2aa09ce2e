import { loadProcedure } from '@plenary/domain'
import type { Procedure, ProcedureEdition } from '@plenary/domain'
import board from './editions/board.json' with { type: 'json' }
import { calendarNames } from './calendars.js'
import byDefault from './editions/default.json' with { type: 'json' }
import euCouncil from './editions/eu-council.json' with { type: 'json' }
import icmec from './editions/icmec.json' with { type: 'json' }
import ituConsultation from './editions/itu-consultation.json' with { type: 'json' }
import ituTap from './editions/itu-tap.json' with { type: 'json' }
import organisation2004 from './editions/organisation-2004.json' with { type: 'json' }
import osceSilence from './editions/osce-silence.json' with { type: 'json' }
import threeStages from './editions/three-stages.json' with { type: 'json' }
import un72h from './editions/un-72h.json' with { type: 'json' }
import unPipeline from './editions/un-pipeline.json' with { type: 'json' }

/** The procedure editions shipped, as they are kept. `organisation-2004` is a root to extend, no procedure by itself. */
export const procedureEditions: Readonly<Record<string, ProcedureEdition>> = {
  default: byDefault as ProcedureEdition,
  'organisation-2004': organisation2004 as ProcedureEdition,
  icmec: icmec as ProcedureEdition,
  'three-stages': threeStages as ProcedureEdition,
  'eu-council': euCouncil as ProcedureEdition,
  'osce-silence': osceSilence as ProcedureEdition,
  'un-72h': un72h as ProcedureEdition,
  'un-pipeline': unPipeline as ProcedureEdition,
  'itu-tap': ituTap as ProcedureEdition,
  'itu-consultation': ituConsultation as ProcedureEdition,
  board: board as ProcedureEdition,
}

/** A shipped edition as sessions use it. Refusals: `procedure.unknown`, `procedure.faulty`. */
export const procedure = (id: string): Procedure => loadProcedure(id, procedureEditions, calendarNames)
