import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, type Logger } from '@temporalio/worker'

/** The conductors' code as the sandbox loads it. Two bundles of one hash conduct alike. */
export interface Bundle {
  readonly code: string
  readonly hash: string
}

/** What the bundle is made of: a change in any of it is another bundle. */
const entry = fileURLToPath(import.meta.resolve('@plenary/workflows'))
const words = fileURLToPath(import.meta.resolve('@plenary/contract/process'))
const sdk = createRequire(import.meta.url).resolve('@temporalio/workflow/package.json')

/** Bundles the conductors, or takes them from the cache: bundling takes seconds, and every test starts a worker. */
export async function bundleConductors(logger: Logger): Promise<Bundle> {
  const hash = await hashOfSources()
  const kept = join(cacheFolder(), `${hash}.js`)
  const code = await readFile(kept, 'utf8').catch(async () => {
    const made = await bundle(logger)
    await keep(kept, made).catch((error: unknown) => {
      logger.warn('the bundle could not be kept', { kept, error })
    })
    return made
  })
  return { code, hash }
}

async function bundle(logger: Logger): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: entry,
    logger,
    webpackConfigHook: (config: { resolve?: object }) => ({
      ...config,
      resolve: {
        ...config.resolve,
        extensionAlias: { '.js': ['.ts', '.js'] },
        conditionNames: ['source', 'import', 'require', 'node', 'default'],
      },
    }),
  })
  return code
}

async function hashOfSources(): Promise<string> {
  const folder = dirname(entry)
  const names = (await readdir(folder, { recursive: true })).filter((name) => /(?<!\.spec|\.d)\.[jt]s$/.test(name))
  const files = [...names.sort().map((name) => join(folder, name)), words, sdk]
  const texts = await Promise.all(files.map((file) => readFile(file)))
  const hash = createHash('sha256')
  for (const text of texts) hash.update(createHash('sha256').update(text).digest())
  return hash.digest('hex').slice(0, 16)
}

const cacheFolder = (): string => join(homedir() || tmpdir(), '.cache', 'plenary', 'bundles')

/** Written beside and renamed: another worker that starts now reads a whole file or none. */
async function keep(path: string, code: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}`
  await writeFile(beside, code)
  await rename(beside, path)
}
