import { describe, expect, it } from '@jest/globals'
import { faultOfName } from './names.js'
import { files, read } from './project.js'

const sources = files.filter((path) => /\.(ts|tsx|mjs|js|sql|css|sh)$/.test(path))

describe('files', () => {
  it('have at most 200 lines', () => {
    const long = sources.map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }))
    expect(long.filter(({ lines }) => lines > 200)).toEqual([])
  })

  it('are named in kebab-case, by what is inside', () => {
    expect(files.map(faultOfName).filter((fault) => fault !== undefined)).toEqual([])
  })

  it.each([
    ['libs/domain/src/openStage.ts', 'not kebab-case'],
    ['libs/domain/src/open_stage.ts', 'not kebab-case'],
    ['libs/store/src/sql-helpers.ts', '"helpers" says nothing'],
    ['libs/common/src/index.ts', '"common" says nothing'],
    ['libs/store/src/i-journal.ts', '"i" says nothing'],
    ['tsconfig.base.json', '"base" says nothing'],
  ])('are refused by name: %s', (path, fault) => {
    expect(faultOfName(path)).toContain(fault)
  })

  it('read the environment in libs/config and libs/engine only', () => {
    const products = sources.filter((path) => /^(apps|libs|workflows)\//.test(path))
    const readers = products.filter((path) => /\bprocess\s*(\??\.|\[\s*['"`])\s*env\b/.test(read(path)))
    expect(readers.filter((path) => !/^libs\/(config|engine)\//.test(path))).toEqual([])
  })

  it('name no host of a package registry', () => {
    const hosts = [
      ['npmjs', 'org'],
      ['npmjs', 'com'],
      ['yarnpkg', 'com'],
      ['pypi', 'org'],
      ['pythonhosted', 'org'],
      ['crates', 'io'],
      ['proxy', 'golang', 'org'],
      ['maven', 'org'],
      ['deb', 'debian', 'org'],
    ].map((words) => words.join('.'))
    const namers = files.filter((path) => hosts.some((host) => read(path).includes(host)))
    expect(namers).toEqual([])
  })
})
