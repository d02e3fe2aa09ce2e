export { createResolve } from './resolve.js'
export { tzdata } from './tzdata.js'
