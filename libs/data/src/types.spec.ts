import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const here = import.meta.dirname
const root = join(here, '../../..')

/** What each file of data must be, word by word: an import of JSON alone would take every string for any string. */
const typed = {
  editions: 'ProcedureEdition',
  calendars: 'CalendarTable',
  'samples/icmec.json': 'Sample',
  'samples/training.json': 'Sample',
  'samples/icmec-journey.json': 'Journey',
}
const files = ['editions', 'calendars', 'samples'].flatMap((folder) =>
  readdirSync(join(here, folder)).map((name) => `${folder}/${name}`),
)
const typeOf = (file: string) => Object.entries(typed).find(([path]) => file.startsWith(path))?.[1] ?? 'never'

const program = `
import type { CalendarTable, ProcedureEdition } from '@plenary/domain'
import type { Journey } from './journey.js'
import type { Sample } from './samples.js'
${files.map((file, i) => `export const f${i}: ${typeOf(file)} = ${readFileSync(join(here, file), 'utf8')}`).join('\n')}
`

/** The messages of the compiler for a source that stands beside the data. */
const complaints = (source: string): readonly string[] => {
  const path = join(here, 'all-data.ts')
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [path] }, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const read = host.readFile.bind(host)
  host.fileExists = (name) => name === path || ts.sys.fileExists(name)
  host.readFile = (name) => (name === path ? source : read(name))
  const compiled = ts.createProgram([path], options, host)
  return compiled
    .getSemanticDiagnostics(compiled.getSourceFile(path))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

test('every file of data is what the domain calls it, and says nothing that the domain does not know', () => {
  expect(files).toHaveLength(28)
  expect(complaints(program)).toEqual([])
}, 60_000)

test('words that the domain does not know are noticed', () => {
  const planted = program
    .replace('"kind": "sign"', '"kind": "signing"')
    .replace('"matter": "proposals",', '"matter": "proposals", "mater": "x",')
  expect([...complaints(planted)].sort()).toEqual([
    expect.stringContaining('"mater"'),
    expect.stringContaining('"signing"'),
  ])
}, 60_000)
