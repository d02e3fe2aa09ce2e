import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Head, anchorText, headsToShow } from '../journal/anchor.js'
import { canonical, sha256 } from '../journal/payload.js'
import { refuse } from './refusals.js'
import type { SavedTable } from './saved-rows.js'

/** What a backup is, and by what it is known to be whole. Written last: without it a backup was not finished. */
export interface Manifest {
  /** By the clock of the database. */
  readonly takenAt: number
  /** Of the server. */
  readonly postgres: string
  /** By what dates were counted. */
  readonly tzdata: string
  /** The migrations that had run, by name: the release it can be restored by. */
  readonly migrations: readonly string[]
  readonly heads: readonly Head[]
  readonly tables: readonly SavedTable[]
  readonly notSaved: readonly string[]
}

const manifestOf = (folder: string): string => join(folder, 'manifest.json')
const onlyOurs = { flag: 'wx', mode: 0o600, flush: true } as const

/** Beside it the heads as `verify --anchor` reads them. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const heads = headsToShow(manifest.heads).map((head) => `${anchorText(head)}\n`)
  writeFileSync(join(folder, 'heads'), heads.join(''), onlyOurs)
  const sealed = { ...manifest, sha256: sealOf(manifest) }
  writeFileSync(manifestOf(folder), `${JSON.stringify(sealed, null, 2)}\n`, onlyOurs)
}

export function readManifest(folder: string): Manifest {
  const file = manifestOf(folder)
  if (!existsSync(file)) refuse.unknown({ folder })
  const { sha256: seal, ...manifest } = parsed(file)
  if (seal !== sealOf(manifest)) refuse.manifestDamaged({ file })
  return manifest
}

const sealOf = (manifest: Manifest): string => sha256(canonical(manifest)).toString('hex')

function parsed(file: string): Manifest & { readonly sha256?: string } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest & { sha256?: string }
  } catch {
    return refuse.manifestDamaged({ file })
  }
}
