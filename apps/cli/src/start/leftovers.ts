import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { endLeftEngines, homeMark } from '@plenary/engine'
import { endChild, identifyChild, type Child } from './child.js'
import { readPids } from './run-files.js'

/**
 * Ends the children that a dead supervisor left: they may run older sources. Its engines are not touched, they are
 * taken again.
 * @returns one line for each, for the operator.
 */
export async function endLeftChildren(home: string, children: Child[]): Promise<string[]> {
  const pids = readPids(home)
  const said: string[] = []
  for (const child of children) {
    const pid = pids[child.name]
    const left = pid === undefined ? undefined : identifyChild(child, home, pid)
    if (left === undefined) continue
    await endChild(left)
    said.push(`ended the ${child.name} left running, pid ${String(left.pid)}`)
  }
  return said
}

/** Ends what was left running in a home and deletes its data. Binaries that were brought stay. */
export async function beginAnew(home: string): Promise<string[]> {
  const said = await endLeftEngines(home)
  const data = readdirSync(home).filter((name) => ![homeMark, 'bin', 'supervisor.json'].includes(name))
  for (const name of data) rmSync(join(home, name), { recursive: true, force: true, maxRetries: 5 })
  return [...said, `deleted the data in ${home}`]
}
