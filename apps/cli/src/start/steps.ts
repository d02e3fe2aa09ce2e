import type { Config } from '@plenary/config'

/** Something to be done between the engines and the processes that use them. */
export interface Step {
  /** For the operator: what is being done. */
  name: string
  /** @returns lines to print when everything is ready, e.g. logins. */
  run(config: Config, home: string): Promise<string[]>
}

/** What `plenary start` does each time, in this order. Each step finds its work done already on a later start. */
export const steps: Step[] = []
