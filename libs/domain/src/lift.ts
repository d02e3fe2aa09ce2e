import { UnknownEvent } from './rule.js'

/**
 * Reads an event of the journal as this release knows it. A release that changes an event's shape raises its version
 * here and lifts the older one; a type or version not known stops the stream rather than losing what it says.
 */
export const lift =
  <E extends { readonly type: string; readonly v: number }>(
    kind: string,
    versions: Readonly<Record<E['type'], E['v']>>,
  ) =>
  (event: { readonly type: string; readonly v: number }): E => {
    if (!(event.type in versions) || versions[event.type as E['type']] !== event.v)
      throw new UnknownEvent(`${kind}: ${event.type} v${String(event.v)}`)
    return event as E
  }
