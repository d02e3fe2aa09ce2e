import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DiskFull, EngineFault } from '../faults.js'
import { freePort } from '../ports.js'
import { readPrivate, writePrivate } from '../private-file.js'
import type { Binaries } from './binaries.js'
import type { DatabaseUser } from './database-user.js'

/** Who made the cluster, and makes the roles of ours in it: they are no superusers. */
export const adminRole = 'plenary'

/** What is to be remembered about the database of a home. Kept in a file of mode 0600. */
export interface Cluster {
  data: string
  port: number
  password: string
}

/** The database of this home, made when there is none. The port is remembered, so that addresses stay good. */
export async function makeCluster(home: string, binaries: Binaries, user?: DatabaseUser): Promise<Cluster> {
  const file = join(home, 'postgres.json')
  const data = join(home, 'postgres')
  const known = readPrivate(file) as Cluster | undefined
  if (known && existsSync(join(data, 'PG_VERSION'))) return { ...known, data }
  const cluster = { data, port: await freePort(), password: randomBytes(24).toString('base64url') }
  initdb(home, cluster, binaries, user)
  return cluster
}

/** Remembers where the database of this home listens. */
export function remember(home: string, cluster: Cluster): void {
  writePrivate(join(home, 'postgres.json'), cluster)
}

function initdb(home: string, cluster: Cluster, binaries: Binaries, user?: DatabaseUser): void {
  // Made beside its place and moved there when whole: an initdb that was cut off leaves nothing that looks like data.
  const half = `${cluster.data}.making`
  const secret = join(home, 'postgres.secret')
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  try {
    writeFileSync(secret, cluster.password, { mode: 0o600 })
    if (user) [half, secret].forEach((path) => chownSync(path, user.uid, user.gid))
    run(binaries.initdb, half, secret, user)
    remember(home, cluster)
    renameSync(half, cluster.data)
  } finally {
    rmSync(secret, { force: true })
    rmSync(half, { recursive: true, force: true })
  }
}

function run(initdb: string, data: string, secret: string, user?: DatabaseUser): void {
  const options = ['--data-checksums', '--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', '--no-sync']
  const args = [`--pgdata=${data}`, `--username=${adminRole}`, `--pwfile=${secret}`, ...options]
  const done = spawnSync(initdb, args, { ...asUser(user), cwd: data, env: { LC_MESSAGES: 'C' }, encoding: 'utf8' })
  if (done.status === 0) return
  if (done.stderr.includes('No space left on device')) throw new DiskFull(data)
  throw new EngineFault(`PostgreSQL could not make its data in ${data}:\n${done.error?.message ?? done.stderr}`)
}

/** The part of spawn's options that runs a program as the database's user. */
export function asUser(user?: DatabaseUser): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {}
}
