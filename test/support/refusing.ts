import { expect } from '@jest/globals'
import { expectProblem, journalled } from './expect-problem.js'
import { bringHttp, type Told } from './http-commission.js'
import { cycle } from './http-cycle.js'

export type Refusing = Awaited<ReturnType<typeof bringRefusing>>

/** A commission in its sitting, its next session convened and before its call, and acts that are to be refused. */
export async function bringRefusing() {
  const http = await bringHttp()
  const it = await cycle(http)
  const opening = { kind: 'window', from: '2028-09-01', to: '2028-10-31' }
  const convened = await it.act('plenary.chair', `commissions/${it.id}/sessions`, { opening, place: {} })
  await it.quiet()
  let recorded = 0
  return {
    ...{ http, it, next: convened.json.events[0].founding.id as string },
    /** What is recorded from here on is to be nothing. */
    async begin() {
      recorded = await journalled(http)
    },
    post: (office: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
      http.ask(path, { as: it.tokens[office]!, body, headers }),
    /** A problem with this status and code, and nothing stored. */
    async refused(told: Told, status: number, code: string, more: object = {}) {
      expectProblem(told, status, code, more)
      expect(await journalled(http)).toBe(recorded)
    },
  }
}
