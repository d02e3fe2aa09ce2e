import type { Change } from '@plenary/store'

// Frames of server-sent events: ids and kinds only, never what happened or who did it.

const frame = (event: string, data: object, id?: string): string =>
  `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`

/** How long a browser waits before it comes again. */
export const retry = 'retry: 1000\n\n'
/** Keeps what lies between from thinking that nobody is there; nobody is told of it. */
export const heartbeat = Buffer.from(': \n\n')
/** From here on changes are told. */
export const ready = (id: string): string => frame('ready', {}, id)
/** What was missed cannot be told: whatever is shown has to be read anew. From here on changes are told. */
export const reset = (id: string): string => frame('reset', {}, id)
export const changed = ({ kind, id: stream }: Change, id: string): string => frame('changed', { kind, id: stream }, id)
/** There is nothing more to be told; why, is not said. */
export const ended = Buffer.from(frame('ended', {}))
