import { z } from 'zod'
import { procedureEdition } from './procedure.js'

const title = 'An edition of rules of procedure'

/** The same as JSON Schema, draft 2020-12, for who writes an edition with another tool. */
export const procedureSchema = (): object => ({ title, ...z.toJSONSchema(procedureEdition, { io: 'input' }) })
