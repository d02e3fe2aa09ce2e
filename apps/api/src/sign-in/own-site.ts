import type { FastifyRequest } from 'fastify'
import { fault } from '../faults/http-fault.js'
import { cookies, cookieOf } from './cookie.js'

/**
 * A browser adds the cookie to whatever any page sends here, and says of itself which page it was. Who shows a token
 * needs no such proof: no browser adds one.
 */
export function checkSite(request: FastifyRequest): void {
  const { method, headers } = request
  if (method === 'GET' || method === 'HEAD' || headers.authorization !== undefined) return
  const site = headers['sec-fetch-site']
  if (site === 'same-origin' || site === 'none') return
  if (site === undefined && cookieOf(request, cookies.signIn) === undefined) return
  fault.otherSite({ header: 'Sec-Fetch-Site' })
}
