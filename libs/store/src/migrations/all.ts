import { ApiSeesQuiet1763900000000 } from './api-sees-quiet.js'
import { Foundation1763800000000 } from './foundation.js'
import { PlainStates1764000000000 } from './plain-states.js'

export const allMigrations = [Foundation1763800000000, ApiSeesQuiet1763900000000, PlainStates1764000000000]
