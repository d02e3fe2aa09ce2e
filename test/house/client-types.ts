// Writes the types of the portal's client, as the interface describes itself: npm run client-types.
import 'reflect-metadata'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clientTypes, place } from './client-types-of.js'
import { root } from './project.js'

writeFileSync(join(root, place), await clientTypes())
