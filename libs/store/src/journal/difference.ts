/** Where what is stored is not what the journal tells, or the journal not what its hashes say. */
export interface Difference {
  readonly table: string
  /** Absent: the whole row is missing, or is there without a reason. */
  readonly column?: string
  readonly circle?: string
  readonly seq?: number
  readonly stream?: string
  /** The key of the row, or the place within a value. */
  readonly key?: unknown
  readonly expected?: unknown
  readonly found?: unknown
}

/** Where two JSON values first differ, as a JSON pointer; null: nowhere. An absent field is an undefined one. */
export function firstDifference(
  expected: unknown,
  found: unknown,
  at = '',
): Pick<Difference, 'key' | 'expected' | 'found'> | null {
  if (expected === found) return null
  const both = isObject(expected) && isObject(found) && Array.isArray(expected) === Array.isArray(found)
  if (!both) return { key: at, expected, found }
  for (const name of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const inside = firstDifference(expected[name], found[name], `${at}/${name}`)
    if (inside) return inside
  }
  return null
}

/** Where the same fields first stand in another order: rules see the order of what they go through. */
export function orderDifference(
  expected: unknown,
  found: unknown,
  at = '',
): Pick<Difference, 'key' | 'expected' | 'found'> | null {
  if (!isObject(expected) || !isObject(found)) return null
  const [should, does] = [Object.keys(expected), Object.keys(found)]
  if (should.some((name, index) => name !== does[index])) return { key: at, expected: should, found: does }
  for (const name of should) {
    const inside = orderDifference(expected[name], found[name], `${at}/${name}`)
    if (inside) return inside
  }
  return null
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
