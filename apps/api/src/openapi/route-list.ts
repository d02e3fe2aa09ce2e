import { PATH_METADATA } from '@nestjs/common/constants.js'
import type { Type } from '@nestjs/common'
import { type Route, routeOf } from '../routes/route.js'

/** Under which the routes of all controllers are injected. */
export const ROUTES = Symbol('routes')
export type RouteList = () => readonly Route[]

/** The routes of these controllers, with the prefix of each. */
export const routesOf = (controllers: readonly Type[]): readonly Route[] =>
  controllers.flatMap((controller) => {
    const prefix = Reflect.getMetadata(PATH_METADATA, controller) as string
    const prototype = controller.prototype as Record<string, object>
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const route = name === 'constructor' ? undefined : routeOf(prototype[name] as object)
      if (!route) return []
      const { path: first, more = [] } = route
      return [first, ...more].map((path) => ({ ...route, path: `/${prefix}/${path}`.replace(/\/{2,}/g, '/') }))
    })
  })
