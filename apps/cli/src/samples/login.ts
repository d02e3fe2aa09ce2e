import { join } from 'node:path'
import type { Day, Role, Text } from '@plenary/domain'
import { readPrivate, writePrivate } from '@plenary/engine'

/** A way in for the holder of one office of one commission. */
export interface Login {
  readonly commission: string
  readonly account: string
  readonly commissionName: Text
  readonly office: string
  readonly body: string
  readonly role: Role
  readonly title: Text
  /** The term that gives the right. */
  readonly from: Day
  readonly to?: Day
  readonly token: string
  /** For the portal, where it was given one. */
  readonly email?: string
  readonly password?: string
}

const file = (home: string) => join(home, 'logins.json')

export const readLogins = (home: string): Login[] => (readPrivate(file(home)) as Login[] | undefined) ?? []

/** Tokens are shown once: they stand in this file, readable by its owner only, and nowhere else. */
export const writeLogins = (home: string, logins: readonly Login[]): void => {
  writePrivate(file(home), logins)
}
