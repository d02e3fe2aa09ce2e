import { isSame } from '../same.js'
import { segment } from './fault.js'
import type { Procedure } from './procedure.js'

/** One difference; `null` stands on the side that does not say it. */
export interface Change {
  /** A JSON pointer into the edition, in which a stage stands by its id and a reminder level by its name. */
  readonly pointer: string
  readonly was: unknown
  readonly is: unknown
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lists compare as a whole: whose order matters has changed altogether. */
const changes = (was: unknown, is: unknown, at: string): readonly Change[] => {
  if (!isFields(was) || !isFields(is)) return isSame(was, is) ? [] : [{ pointer: at, was: was ?? null, is: is ?? null }]
  const keys = new Set([...Object.keys(was), ...Object.keys(is)])
  return [...keys].flatMap((key) => changes(was[key], is[key], `${at}/${segment(key)}`))
}

const byId = ({ id: _, stages, reminders, ...rest }: Procedure): Fields => ({
  ...rest,
  stages: Object.fromEntries(stages.map((stage) => [stage.id, stage])),
  reminders: Object.fromEntries(
    Object.entries(reminders).map(([key, levels]) => [
      key,
      Object.fromEntries(levels.map(({ level, offsets }) => [level, offsets])),
    ]),
  ),
})

/** What the second edition says otherwise than the first, with all that they inherit. */
export const diff = (was: Procedure, is: Procedure): readonly Change[] => changes(byId(was), byId(is), '')
