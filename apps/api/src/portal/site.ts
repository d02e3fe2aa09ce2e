import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** One file of the built portal. */
export interface SiteFile {
  readonly type: string
  readonly bytes: Buffer
  /** Null: it would not get smaller. */
  readonly zipped: Buffer | null
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const isText = (type: string): boolean => !type.startsWith('font/')

/**
 * The portal as it was built, read once, when somebody first asks for it; empty where it was not built. What is not of a
 * known type is not served.
 */
export class Site {
  #files: Promise<ReadonlyMap<string, SiteFile>> | undefined
  constructor(private readonly folder: string) {}

  /** By its path from the root of the site; the page itself is `index.html`. */
  async file(path: string): Promise<SiteFile | undefined> {
    this.#files ??= filesIn(this.folder)
    return (await this.#files).get(path)
  }
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, SiteFile>> {
  if (!existsSync(folder)) return new Map()
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in types)
    .map(({ parentPath, name }) => join(parentPath, name))
  const files = paths.map(async (path) => {
    const [type, bytes] = [types[extname(path)] ?? '', readFileSync(path)]
    const zipped = isText(type) ? await promisify(gzip)(bytes, { level: 9 }) : null
    return [relative(folder, path).replaceAll(sep, '/'), { type, bytes, zipped }] as const
  })
  return new Map(await Promise.all(files))
}
