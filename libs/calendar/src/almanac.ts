import type { Almanac, CalendarTable } from '@plenary/domain'
import { createResolve } from './resolve.js'
import { tzdata } from './tzdata.js'

/** These tables, and the ways in which days are counted by them here. */
export const almanacOf = (tables: readonly CalendarTable[]): Almanac => ({ tables, resolveBy: createResolve, tzdata })
