import type { Store } from '@plenary/store'

/** Rather than a minute: none is left out because the process was busy at its end. */
const often = 20_000

/**
 * While the API is at work it says so in every minute; one without a mark counts as an outage before a closing that must
 * hold. Answers how to stop. `failed` is told why a mark was not made: the store was away, and that is what the gap says.
 */
export function markMinutes({ serviceMinutes }: Store, failed: (error: unknown) => void): () => void {
  const mark = () => void serviceMinutes.mark(Date.now()).catch(failed)
  mark()
  const timer = setInterval(mark, often)
  return () => {
    clearInterval(timer)
  }
}
