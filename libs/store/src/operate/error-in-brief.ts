/** What a log may say of an error: kind, code and place; no message, it may quote what persons wrote. */
export function errorInBrief(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error }
  const { name, stack = '' } = error
  const at = stack.split('\n').filter((line) => line.startsWith('    at '))
  const code = 'code' in error && ['string', 'number'].includes(typeof error.code) ? String(error.code) : undefined
  return { name, ...(code !== undefined && { code }), at: at.slice(0, 8).map((line) => line.trim()) }
}
