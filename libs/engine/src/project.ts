import { join } from 'node:path'

/** The checkout: libs/engine/src and libs/engine/dist lie equally deep. */
export const projectFolder = join(import.meta.dirname, '../../..')
