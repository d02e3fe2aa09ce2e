/** Not more than this, or not less. */
export type Goal = number | { readonly atLeast: number }

/** What is measured once: a ratio to the reference, or to the limit, and the absolute values behind it. */
export interface Reading {
  readonly ratio: number
  readonly values: string
  /** Where it is another than the figure's; null: it stands beside the others, and has none. */
  readonly goal?: Goal | null
}
export interface Figure {
  readonly id: string
  readonly goal: Goal
  measure(): Promise<readonly Reading[]>
}

export const lineOf = ({ id, goal: own }: Pick<Figure, 'id' | 'goal'>, reading: Reading): string => {
  const { ratio, values, goal = own } = reading
  return `bench ${id} ${ratio.toFixed(2)} ${verdict(ratio, goal)}  ${values}`
}

function verdict(ratio: number, goal: Goal | null): string {
  if (goal === null) return 'BESIDE'
  const isMost = typeof goal === 'number'
  const passes = isMost ? ratio <= goal : ratio >= goal.atLeast
  return `${isMost ? `<=${goal}` : `>=${goal.atLeast}`} ${passes ? 'PASS' : 'SHORT'}`
}
