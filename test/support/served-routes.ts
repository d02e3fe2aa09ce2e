import type { NestFastifyApplication } from '@nestjs/platform-fastify'

/** The routes that the server has, from the tree that Fastify prints: indented by four, `rest of the path (METHODS)`. */
export function servedBy(api: NestFastifyApplication): string[] {
  const tree = api.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false })
  const parents: string[] = []
  return tree.split('\n').flatMap((line) => {
    const found = /^(.*?── )(\S+) \((.+)\)$/.exec(line)
    if (!found) return []
    const [, indent = '', path = '', methods = ''] = found
    const depth = indent.length / 4 - 1
    const whole = (parents[depth - 1] ?? '') + path
    parents.splice(depth, parents.length, whole)
    return methods
      .split(', ')
      .filter((method) => method !== 'HEAD')
      .map((method) => `${method} ${whole.replaceAll(':id', '{id}')}`)
  })
}

/** Addresses at which the portal shows something: one page for all. */
export const pagesOfPortal = [
  '/',
  '/office',
  '/sessions',
  '/sessions/{id}',
  '/sessions/{id}/move',
  '/sessions/{id}/firm-up',
  '/sign-in',
]
