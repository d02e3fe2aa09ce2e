import { applyDecorators, Get, HttpCode, Post, Redirect, SetMetadata } from '@nestjs/common'
import type { StreamKind } from '@plenary/domain'
import { z } from 'zod'
import type { Readers } from '../guard/readers.js'

/**
 * What a route is about, which is what the guard looks at. nothing: open to everybody · holder: who has come in,
 * whatever their office · installation: its administrators · account: the commission of whoever asks · else the stream
 * that `:id` names.
 */
export type Over = 'nothing' | 'holder' | 'installation' | 'account' | StreamKind

export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Other addresses of the same. */
  readonly more?: readonly string[]
  readonly summary: string
  readonly over: Over
  /** Whose offices may ask at all; absent: every office that sees contents. What an act needs the rules say. */
  readonly readers?: Readers
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /**
   * A text is answered as it is, and so is a file; elsewhere: the browser is sent to the `url` of what is answered; events: sent one by
   * one, as they happen.
   */
  readonly answer: z.ZodType | 'text' | 'file' | 'elsewhere' | 'events'
  readonly status?: 200 | 201
  /** A single resource, known by its version. */
  readonly tagged?: true
}

const key = Symbol('route')

export const routeOf = (handler: object): Route | undefined => Reflect.getMetadata(key, handler) as Route | undefined

const route = (one: Route): MethodDecorator =>
  applyDecorators(
    SetMetadata(key, one),
    (one.method === 'GET' ? Get : Post)([one.path, ...(one.more ?? [])].map((path) => path.replaceAll('{id}', ':id'))),
    HttpCode(one.status ?? 200),
    ...(one.answer === 'elsewhere' ? [Redirect('', 303)] : []),
  )

export const Read = (one: Omit<Route, 'method'>): MethodDecorator => route({ ...one, method: 'GET' })

/** A single resource: with its version as ETag, and not sent again while it stands. */
export const Resource = (one: Omit<Route, 'method' | 'tagged'>): MethodDecorator =>
  route({ ...one, method: 'GET', tagged: true })

const actQuery = z.strictObject({ dryRun: z.enum(['true', 'false']).optional() })

export const Acting = (one: Omit<Route, 'method' | 'query' | 'readers'>): MethodDecorator =>
  route({ ...one, method: 'POST', query: actQuery, readers: 'offices' })

/** Changes something that is no act: nothing of it is journalled, and it carries no key. */
export const Doing = (one: Omit<Route, 'method' | 'readers' | 'tagged'>): MethodDecorator =>
  route({ ...one, method: 'POST' })

export const isAct = ({ method, over }: Route): boolean => method === 'POST' && over !== 'nothing' && over !== 'holder'

export const pageQuery = {
  after: z.string().max(500).optional(),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .optional(),
}
