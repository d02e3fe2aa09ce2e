import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { files, root } from '../house/project.js'
import type { Mutant } from './mutant.js'

/** A copy of the sources in which rules are broken one after another; packages are those of the checkout. */
export class BrokenCopy {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-broken-')))

  constructor(private readonly workspaces: readonly string[] = ['libs']) {
    const copied = new RegExp(`^(${workspaces.join('|')}|test)/|^(package\\.json|jest\\.config\\.mjs)$`)
    for (const path of files.filter((one) => copied.test(one))) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true })
      cpSync(join(root, path), join(this.folder, path))
    }
    this.linkPackages()
  }

  /** Our own packages are those of the copy. */
  private linkPackages(): void {
    const [theirs, ours] = [join(root, 'node_modules'), join(this.folder, 'node_modules')]
    mkdirSync(join(ours, '@plenary'), { recursive: true })
    for (const name of readdirSync(theirs).filter((one) => one !== '@plenary' && one !== '.bin'))
      symlinkSync(join(theirs, name), join(ours, name))
    for (const workspace of this.workspaces)
      for (const name of readdirSync(join(this.folder, workspace)))
        symlinkSync(join(this.folder, workspace, name), join(ours, '@plenary', name))
  }

  /** Does the work with one rule broken; then the rule is whole again. @throws where its text is not found. */
  with<T>({ file, from, to }: Mutant, work: () => T): T {
    const restore = this.change(file, (whole) => {
      if (!whole.includes(from)) throw new Error(`${file} does not say: ${from}`)
      return whole.replaceAll(from, () => to)
    })
    try {
      return work()
    } finally {
      restore()
    }
  }

  /** Answers how to make the file again what it was. */
  change(file: string, broken: (whole: string) => string): () => void {
    const path = join(this.folder, file)
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, broken(whole))
    return () => {
      writeFileSync(path, whole)
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true })
  }
}
