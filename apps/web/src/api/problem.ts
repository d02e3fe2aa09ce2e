import type { components } from './openapi.generated.js'

type ProblemBody = components['schemas']['Problem']

/** A refusal of the API as it tells it: code, the rule it rests on, details. */
export class Problem extends Error {
  override readonly name = 'Problem'
  constructor(readonly body: ProblemBody) {
    super(body.title)
  }

  /** Nobody is signed in any more. */
  get isSignedOut(): boolean {
    return this.body.status === 401
  }
}
