import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { EngineFault } from '../faults.js'
import { inScratch, placeProgram } from './wheel.js'

const run = promisify(execFile)
const version = 'v1.9.1'

/**
 * Fetches Temporal from where the SDK fetches its own.
 * @param target where the program is put.
 */
export async function fetchArchive(target: string): Promise<void> {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch
  const address = `https://temporal.download/cli/archive/${version}?platform=${process.platform}&arch=${arch}`
  const answer = await fetch(address, { signal: AbortSignal.timeout(120_000) }).catch((error: unknown) => {
    throw new EngineFault('temporal.download cannot be reached', { cause: error })
  })
  if (!answer.ok || answer.body === null) throw new EngineFault(`temporal.download answers ${String(answer.status)}`)
  const { body } = answer
  await inScratch(async (folder) => {
    const archive = join(folder, 'temporal.tar.gz')
    await pipeline(body, createWriteStream(archive))
    await run('tar', ['-xzf', archive, '-C', folder, 'temporal'])
    placeProgram(join(folder, 'temporal'), target)
  })
}
