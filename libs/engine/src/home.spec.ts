import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  chooseHome,
  DiskFull,
  HomeForeign,
  HomeNotReachable,
  HomeNotWritable,
  prepareHome,
  writePrivate,
} from './index.js'

const isRoot = process.getuid?.() === 0
let place: string

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'plenary-home-spec-'))
  chmodSync(place, 0o755)
})
afterEach(() => rmSync(place, { recursive: true }))

test('a home is made with its mark and open to the user of the database, whatever the umask', () => {
  const before = process.umask(0o077)
  const home = prepareHome(join(place, 'deep/home'))
  process.umask(before)
  expect(existsSync(join(home, 'plenary-home'))).toBe(true)
  expect(statSync(join(place, 'deep')).mode & 0o777).toBe(0o755)
})

test('a home where a file stands is refused by name', () => {
  writeFileSync(join(place, 'file'), '')
  expect(() => prepareHome(join(place, 'file/home'))).toThrow(HomeNotWritable)
  expect(() => prepareHome(join(place, 'file/home'))).toThrow(join(place, 'file/home'))
})

test('a folder with other things in it does not become a home', () => {
  mkdirSync(join(place, 'bin'))
  expect(prepareHome(place)).toBe(realpathSync(place))
  rmSync(join(place, 'plenary-home'))
  writeFileSync(join(place, 'thesis.txt'), '')
  expect(() => prepareHome(place)).toThrow(HomeForeign)
})

test('a home whose folder we may not write is refused', () => {
  const folder = join(place, 'locked')
  mkdirSync(folder, { mode: 0o555 })
  // Root may write everywhere; he lays down his rights for the moment of the question.
  if (isRoot) process.seteuid?.(65534)
  try {
    expect(() => prepareHome(join(folder, 'home'))).toThrow(HomeNotWritable)
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
})

test('a full disk is called a full disk', () => {
  const file = join(place, 'pids.json')
  symlinkSync('/dev/full', `${file}.${String(process.pid)}`)
  expect(() => writePrivate(file, { any: 'thing' })).toThrow(DiskFull)
})

describe('below a folder closed to others', () => {
  const closed = () => {
    const folder = join(place, 'closed')
    mkdirSync(folder, { mode: 0o700 })
    return folder
  }

  // Only root runs the database as somebody else; for anybody else no folder of his own is closed.
  test('a named home is refused, naming the folder that is closed', () => {
    const folder = closed()
    const choose = () => chooseHome(join(folder, 'home'))
    if (!isRoot) {
      expect(choose().path).toBe(join(folder, 'home'))
      return
    }
    expect(choose).toThrow(HomeNotReachable)
    expect(choose).toThrow(`${folder} is closed`)
  })

  test('the default home moves to an open place and says so', () => {
    const checkout = join(closed(), 'checkout')
    mkdirSync(checkout)
    const home = chooseHome(undefined, checkout)
    if (!isRoot) {
      expect(home).toEqual({ path: join(checkout, '.plenary') })
      return
    }
    expect(home.path).not.toContain(place)
    expect(home.said).toContain(home.path)
    rmSync(home.path, { recursive: true })
  })
})

test('in an open checkout the default home is .plenary', () => {
  expect(chooseHome(undefined, place)).toEqual({ path: join(place, '.plenary') })
})
