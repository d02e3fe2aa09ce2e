/** What is measured once: a ratio to the reference, or to the limit, and the absolute values behind it. */
export interface Reading {
  readonly ratio: number
  readonly values: string
}
export interface Figure {
  readonly id: string
  /** The ratio is not to be greater than this. */
  readonly goal: number
  measure(): Promise<readonly Reading[]>
}

export const lineOf = ({ id, goal }: Pick<Figure, 'id' | 'goal'>, { ratio, values }: Reading): string =>
  `bench ${id} ${ratio.toFixed(2)} <=${String(goal)} ${ratio <= goal ? 'PASS' : 'SHORT'}  ${values}`
