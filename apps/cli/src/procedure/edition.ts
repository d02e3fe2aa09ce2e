import { procedureEdition } from '@plenary/contract/http'
import { calendarNames, procedure, procedureEditions } from '@plenary/data'
import { loadProcedure, pointerTo, type Procedure, type ProcedureEdition } from '@plenary/domain'
import { CommandFault, exitCode } from '../exit-codes.js'
import { jsonOf } from '../file.js'

/** An edition as the operator wrote it. */
export function editionIn(file: string): ProcedureEdition {
  const { success, data, error } = procedureEdition.safeParse(jsonOf(file))
  if (success) return data
  const faults = error.issues.map(({ path, message }) => `${pointerTo(path)}: ${message}`)
  throw new CommandFault(exitCode.usage, `${file} is no edition\n${faults.join('\n')}`)
}

/** The same as sessions use it; it may extend any that is shipped. Refusals: `procedure.faulty`. */
export const loaded = (edition: ProcedureEdition): Procedure =>
  loadProcedure(edition.id, { ...procedureEditions, [edition.id]: edition }, calendarNames)

/** An edition by its id, or by the file in which it is being written. Refusals: `procedure.unknown`, `procedure.faulty`. */
export const editionOf = (named: string): Procedure =>
  named.endsWith('.json') ? loaded(editionIn(named)) : procedure(named)
