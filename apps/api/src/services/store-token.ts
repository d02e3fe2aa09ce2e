/** Under which the store is injected. */
export const STORE = Symbol('store')
