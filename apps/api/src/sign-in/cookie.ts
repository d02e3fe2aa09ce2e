import type { FastifyReply, FastifyRequest } from 'fastify'

/** Sent over TLS only, to this host only, and read by no script. */
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/** The names begin so that no neighbour in the domain, and nobody on the line, can plant one. */
export const cookies = { signIn: '__Host-plenary', underWay: '__Host-plenary-oidc' } as const
type Name = (typeof cookies)[keyof typeof cookies]

/** The value of a cookie; two of one name are none: nobody can tell which is ours. */
export function cookieOf({ headers }: FastifyRequest, name: Name): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim())
  const values = pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1))
  return values.length === 1 ? values[0] : undefined
}

/** Until the browser is closed, unless it is for some seconds only. */
export function setCookie(reply: FastifyReply, name: Name, value: string, seconds?: number): void {
  const age = seconds === undefined ? '' : `; Max-Age=${String(seconds)}`
  void reply.header('set-cookie', `${name}=${value}; ${attributes}${age}`)
}

export function dropCookie(reply: FastifyReply, name: Name): void {
  setCookie(reply, name, '', 0)
}
