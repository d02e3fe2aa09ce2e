import { loadEdition } from '@plenary/domain'
import type { Edition, Procedure } from '@plenary/domain'
import icmec from './editions/icmec.json' with { type: 'json' }
import organisation2004 from './editions/organisation-2004.json' with { type: 'json' }
import threeStages from './editions/three-stages.json' with { type: 'json' }

/** The editions shipped, as they are kept. The root `organisation-2004` is no procedure by itself. */
export const editions: Readonly<Record<string, Edition>> = {
  'organisation-2004': organisation2004 as Edition,
  icmec: icmec as Edition,
  'three-stages': threeStages as Edition,
}

/** A shipped edition as sessions use it. */
export const procedure = (id: string): Procedure => loadEdition(id, editions)
