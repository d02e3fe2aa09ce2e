import * as credentials from './credentials.js'
import * as operational from './operational.js'
import { projectedTables } from './projected.js'
import * as truth from './truth.js'

/** Every table that the migrations make; the drift test compares the two. */
export const allTables = [
  ...Object.values(truth),
  ...Object.values(operational),
  ...Object.values(credentials),
  ...projectedTables,
]
