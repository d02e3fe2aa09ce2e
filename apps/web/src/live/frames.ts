/** One event as the server sends it. */
export interface Frame {
  readonly event: string
  readonly id: string | undefined
  readonly data: unknown
}

/** Cuts whole events off what has come so far; answers them, and what is left. */
export function cut(come: string): { readonly frames: readonly Frame[]; readonly left: string } {
  const blocks = come.split('\n\n')
  const left = blocks.pop() ?? ''
  return { frames: blocks.flatMap(frameOf), left }
}

function frameOf(block: string): readonly Frame[] {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const event = fields.get('event')
  return event === undefined
    ? []
    : [{ event, id: fields.get('id'), data: JSON.parse(fields.get('data') ?? 'null') as unknown }]
}
