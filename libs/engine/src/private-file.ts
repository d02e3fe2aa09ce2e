import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { DiskFull } from './faults.js'

/**
 * Writes a JSON file that only its owner reads, whole or not at all: a crash in between leaves the old one.
 * @throws DiskFull
 */
export function writePrivate(file: string, value: object): void {
  const half = `${file}.${String(process.pid)}`
  try {
    writeFileSync(half, JSON.stringify(value, null, 2) + '\n', { mode: 0o600 })
    chmodSync(half, 0o600)
    renameSync(half, file)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new DiskFull(file) : error
  }
}

/** What `writePrivate` wrote; undefined when there is no such file. */
export function readPrivate(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
