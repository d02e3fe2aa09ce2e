import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseUser } from './postgres/database-user.js'

/** The first folder on the way to `path` (itself included) that the user may not enter; undefined when all are open. */
export function closedFolder(path: string, user: DatabaseUser): string | undefined {
  const parent = dirname(path)
  const above = parent === path ? undefined : closedFolder(parent, user)
  return above ?? (mayEnter(path, user) ? undefined : path)
}

function mayEnter(folder: string, user: DatabaseUser): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false })
  // What does not exist yet is made by us, open.
  if (stat === undefined) return true
  const bits = stat.uid === user.uid ? 0o100 : stat.gid === user.gid ? 0o010 : 0o001
  return (stat.mode & bits) !== 0
}
