import { loadProcedure } from '@plenary/domain'
import type { ProcedureEdition, Procedure } from '@plenary/domain'
import icmec from './editions/icmec.json' with { type: 'json' }
import organisation2004 from './editions/organisation-2004.json' with { type: 'json' }
import threeStages from './editions/three-stages.json' with { type: 'json' }

/** The editions shipped, as they are kept. The root `organisation-2004` is no procedure by itself. */
export const procedureEditions: Readonly<Record<string, ProcedureEdition>> = {
  'organisation-2004': organisation2004 as ProcedureEdition,
  icmec: icmec as ProcedureEdition,
  'three-stages': threeStages as ProcedureEdition,
}

/** A shipped edition as sessions use it. */
export const procedure = (id: string): Procedure => loadProcedure(id, procedureEditions)
