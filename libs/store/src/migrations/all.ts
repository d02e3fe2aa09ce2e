import { Foundation1763800000000 } from './foundation.js'

export const allMigrations = [Foundation1763800000000]
