import type { Variable } from './config.js'

/** The environment for a process of ours that is started from this one: what stands here, and what is named. */
export function passOn(values: Partial<Record<Variable, string>>): Record<string, string | undefined> {
  return { ...process.env, ...values }
}
