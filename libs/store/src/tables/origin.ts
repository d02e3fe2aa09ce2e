import { column } from './table.js'

/** `circle` and `stream` name the stream that a row follows from. */
export const origin = { circle: column('uuid'), stream: column('uuid') }
export const ofStream = (name: string) => ({ name: `${name}_of_stream`, columns: ['stream'] })
