import { table } from '../table.js'

const cellOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

const isGroups = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One line for each thing that a rule answers; of groups one for each. */
export const answerLines = (answer: Readonly<Record<string, unknown>>): string[] =>
  table(
    Object.entries(answer).flatMap(([name, value]) =>
      isGroups(value) ? Object.entries(value).map(([group, parts]) => [group, cellOf(parts)]) : [[name, cellOf(value)]],
    ),
  )
