/** Milliseconds that a closing runs after its due moment, so that an act that arrived in time is recorded before it. */
export const grace = 5_000
