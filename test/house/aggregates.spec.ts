import { describe, expect, it } from '@jest/globals'
import { files, read } from './project.js'

const domain = files
  .filter((path) => path.startsWith('libs/domain/src/'))
  .map((path) => path.slice('libs/domain/src/'.length))
const folders = [
  ...new Set(domain.filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/')))),
]
const aggregates = folders.filter((folder) => domain.includes(`${folder}/decide.ts`))

const rules = domain.filter((path) => /^[^/]+\/rules\//.test(path) && !path.endsWith('.spec.ts'))

/** Folders that serve all aggregates and are none. */
const beside = ['procedure', 'time', 'reminders', 'access']
const names = ['decide', 'evolve', 'duties', 'situation', 'permit', 'tells', 'notices', 'upcast', 'refusals']

describe('libs/domain', () => {
  it('has aggregates, and beside them what serves all', () => {
    expect(folders.filter((folder) => !aggregates.includes(folder) && !beside.includes(folder))).toEqual([])
    expect(aggregates).not.toEqual([])
  })

  it.each(aggregates)('has in %s the same files as in every aggregate', (aggregate) => {
    const missing = [aggregate, ...names].filter((name) => !domain.includes(`${aggregate}/${name}.ts`))
    expect(missing).toEqual([])
  })

  it('has a spec beside every rule', () => {
    expect(rules.filter((path) => !domain.includes(path.replace(/\.ts$/, '.spec.ts')))).toEqual([])
  })

  it('names every rule after the command that it answers, and lets decide find it', () => {
    const strangers = rules.filter((path) => {
      const [folder, rule] = path.replace(/\.ts$/, '').split('/rules/') as [string, string]
      const command = `-${rule}`.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
      const decide = read(`libs/domain/src/${folder}/decide.ts`)
      return !decide.includes(`'./rules/${rule}.js'`) || !new RegExp(`\\b${command}\\b`).test(decide)
    })
    expect(strangers).toEqual([])
  })
})
