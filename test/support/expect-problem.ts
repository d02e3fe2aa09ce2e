import { expect } from '@jest/globals'
import type { Http, Told } from './http-commission.js'

/** An answer by RFC 9457 with this status and code, and at least so much more. */
export function expectProblem({ status: told, headers, json }: Told, status: number, code: string, more: object = {}) {
  expect(headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(json).toMatchObject({ status, code, type: `urn:plenary:problem:${code}`, ...more })
  expect(told).toBe(status)
}

/** How many entries all journals hold: what was refused adds none. */
export async function journalled({ stores }: Http): Promise<number> {
  const [row] = await stores.sql<{ count: number }>('select count(*)::int from journal')
  return row?.count ?? 0
}
