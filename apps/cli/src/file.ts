import { existsSync, readFileSync } from 'node:fs'
import { CommandFault, exitCode } from './exit-codes.js'

/** The text of a file that the operator named, without the mark that some editors put in front. */
export function textOf(file: string): string {
  if (!existsSync(file)) throw new CommandFault(exitCode.notFound, `there is no file ${file}`)
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
}

/** A key by which a program could be misled; what it says would be lost without a word. */
function unlessPrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('a key __proto__')
  return value
}

/** The same of a file of JSON. */
export function jsonOf(file: string): unknown {
  const text = textOf(file)
  try {
    return JSON.parse(text, unlessPrototype) as unknown
  } catch {
    throw new CommandFault(exitCode.usage, `${file} is no JSON`)
  }
}
