import { ApiSeesQuiet1763900000000 } from './api-sees-quiet.js'
import { Foundation1763800000000 } from './foundation.js'

export const allMigrations = [Foundation1763800000000, ApiSeesQuiet1763900000000]
