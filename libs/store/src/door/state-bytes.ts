import type { State } from './words.js'

/** So deep down bytes are kept: of the fields of a state, and of the entities in them. */
const keptDepth = 2
/** An act leaves most of a state the same objects: each is written out once. */
const known = new WeakMap<object, Buffer>()

/** What JSON.stringify answers, in UTF-8, at the cost of what has changed. */
export const stateBytes = (state: State): Buffer => objectBytes(state, keptDepth)

function bytesOf(value: unknown, deep: number): Buffer {
  if (typeof value !== 'object' || value === null) return whole(value)
  const kept = known.get(value)
  if (kept) return kept
  const bytes = deep === 0 || Array.isArray(value) ? whole(value) : objectBytes(value, deep)
  known.set(value, bytes)
  return bytes
}

function objectBytes(value: object, deep: number): Buffer {
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  if (fields.length === 0) return whole({})
  const pieces = fields.flatMap(([name, field], index) => [
    Buffer.from(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:`),
    bytesOf(field, deep - 1),
  ])
  return Buffer.concat([...pieces, Buffer.from('}')])
}

const whole = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))
