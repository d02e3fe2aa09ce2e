import { spawnSync } from 'node:child_process'
import type { BrokenCopy } from '../simulation/broken-copy.js'
import type { Wall } from './found-walls.js'

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']

/** The test that notices that a wall is gone; undefined: none of those that should. */
export function catcherOf(wall: Wall, copy: BrokenCopy): string | undefined {
  return copy.with({ ...wall, broken: wall.name, caughtBy: { cases: '' } }, () => {
    for (const suite of wall.suites) {
      const options = { cwd: copy.folder, encoding: 'utf8', timeout: 1_200_000 } as const
      const { stdout, stderr, status } = spawnSync(process.execPath, [...jest, '--bail', suite], options)
      const failed = /● (.+)/g.exec(`${stdout}${stderr}`.replaceAll(/● Console/g, ''))
      if (status !== 0) return `${suite}: ${failed?.[1] ?? `ended with ${String(status)}`}`
    }
    return undefined
  })
}
