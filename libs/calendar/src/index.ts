export { importDays } from './import-days.js'
export { createResolve } from './resolve.js'
export { tzdata } from './tzdata.js'
export { checkZone, clockOf, instantOf } from './zoned.js'
