const steps = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** Sessions are numbered as commissions number them: XXI. */
export function inRoman(ordinal: number): string {
  const step = steps.find(([value]) => value <= ordinal)
  return step ? step[1] + inRoman(ordinal - step[0]) : ''
}
