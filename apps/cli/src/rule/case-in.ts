import { pointerTo } from '@plenary/domain'
import type { z } from 'zod'
import { CommandFault, exitCode } from '../exit-codes.js'
import { jsonOf } from '../file.js'

/** What is wrong with a case, by the pointer to it; a field that is not known stands under its own name. */
function faultsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${pointerTo([...issue.path, key])}: there is no such field`)
  return [`${pointerTo(issue.path)}: ${issue.message}`]
}

export function malformed(file: string, faults: readonly string[]): never {
  throw new CommandFault(exitCode.usage, [`${file} is no case of this rule`, ...faults].join('\n'))
}

/** A case as the operator wrote it. */
export function caseIn<S extends z.ZodType>(schema: S, file: string): z.output<S> {
  const parsed = schema.safeParse(jsonOf(file))
  return parsed.success ? parsed.data : malformed(file, parsed.error.issues.flatMap(faultsOf))
}
