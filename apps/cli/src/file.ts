import { existsSync, readFileSync } from 'node:fs'
import { CommandFault, exitCode } from './exit-codes.js'

/** The text of a file that the operator named. */
export function textOf(file: string): string {
  if (!existsSync(file)) throw new CommandFault(exitCode.notFound, `there is no file ${file}`)
  return readFileSync(file, 'utf8')
}

/** The same of a file of JSON. */
export function jsonOf(file: string): unknown {
  const text = textOf(file)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new CommandFault(exitCode.usage, `${file} is no JSON`)
  }
}
