import { queryOptions } from '@tanstack/react-query'
import { language } from '../words/i18n.js'
import { client, told } from './client.js'

/** Who asks, and the offices that they hold today. */
export const me = queryOptions({ queryKey: ['me'], queryFn: () => told(client.GET('/api/v1/me')) })

/** How one comes in here. */
export const waysIn = queryOptions({ queryKey: ['waysIn'], queryFn: () => told(client.GET('/api/v1/sign-in')) })

/** What each code says by which an act is not open. */
export const refusals = queryOptions({
  queryKey: ['refusals'],
  queryFn: () => told(client.GET('/api/v1/refusals')),
})

/** What is owed follows from all that happens, and from time: it is asked anew whenever it is looked at. */
export const inbox = queryOptions({
  queryKey: ['inbox'],
  queryFn: () => told(client.GET('/api/v1/inbox')),
  staleTime: 0,
})

const named = (id: string) => ({ params: { path: { id } } })

export const commission = (id: string) =>
  queryOptions({
    queryKey: ['commission', id],
    queryFn: () => told(client.GET('/api/v1/commissions/{id}', named(id))),
  })

export const sessions = (id: string) =>
  queryOptions({
    queryKey: ['commission', id, 'sessions'],
    queryFn: () => told(client.GET('/api/v1/commissions/{id}/sessions', named(id))),
  })

export const clock = (id: string) =>
  queryOptions({
    queryKey: ['commission', id, 'clock'],
    queryFn: () => told(client.GET('/api/v1/commissions/{id}/clock', named(id))),
  })

export const plan = (id: string) =>
  queryOptions({
    queryKey: ['session', id, 'plan', language()],
    queryFn: () => told(client.GET('/api/v1/sessions/{id}/plan', named(id))),
  })

export const explanation = (id: string, stage: string) =>
  queryOptions({
    queryKey: ['session', id, 'explain', stage],
    queryFn: () => told(client.GET('/api/v1/sessions/{id}/explain', { params: { path: { id }, query: { stage } } })),
  })

export const session = (id: string) =>
  queryOptions({
    queryKey: ['session', id],
    queryFn: () => told(client.GET('/api/v1/sessions/{id}', named(id))),
  })
