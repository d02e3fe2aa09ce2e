/** Who may see and do what, apart from the code: nothing in these tables comes from the product. */
export * from './policy/actors.js'
export * from './policy/moments.js'
export * from './policy/says.js'
export * from './policy/reads.js'
export * from './policy/fields.js'
export { distribution, type Restricted } from './policy/distribution.js'
export { notNow, notTheirs, type ActRow } from './policy/acts.js'
export * from './policy/verdicts.js'
