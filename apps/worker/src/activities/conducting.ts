import type { ConductorActivities } from '@plenary/contract/process'
import type { Store } from '@plenary/store'

/** What conductors ask for: to look, to knock, and to be seen when they are stuck. */
export const conducting = ({ door, incidents }: Store): ConductorActivities => ({
  look: (ref) => door.look(ref),
  ask: (ref, command) => door.ask(ref, command),
  reportStuck: (ref, version, code) =>
    incidents.report({ kind: 'stuckConductor', stream: ref.id, commission: null, version, code }),
  reportFree: (ref) => incidents.close('stuckConductor', ref.id),
})
