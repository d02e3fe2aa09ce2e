import { icmec } from '@plenary/data'
import type { Installation } from '../support/installation.js'

/** A line of the demo told with --json. */
export interface Line {
  readonly at: string
  readonly commission: string
  readonly session: number | null
  readonly actor: string
  readonly act: string
  readonly subject: string
  readonly article?: string
  readonly mark: string
  readonly detail: string
}
/** A story that was played to its end. */
export interface Story {
  readonly commission: string
  readonly code: number | null
  readonly lines: readonly string[]
  readonly told: readonly Line[]
  readonly seconds: number
}

/** Plays the story of the sample; `meanwhile` may disturb it. */
export async function playIcmec(
  { begin }: Installation,
  meanwhile: (lines: readonly string[]) => Promise<void> = () => Promise.resolve(),
): Promise<Story> {
  const began = performance.now()
  const demo = begin('demo', 'icmec', '--json')
  await meanwhile(demo.lines)
  const code = await demo.ended
  if (code !== 0) throw new Error(`the demo ended with ${String(code)}: ${demo.stderr()}`)
  const told = demo.lines.map((line) => JSON.parse(line) as Line)
  const [{ commission }] = told as [Line]
  return { commission, code, lines: demo.lines, told, seconds: (performance.now() - began) / 1000 }
}

/** Reads the API as the secretary of the commission, who has opened an account at the command line. */
export async function secretaryOf({ command, url }: Installation, commission: string) {
  const { person } = icmec.terms.find(({ office }) => office === 'secretariat.commissionSecretary') ?? missing()
  const added = await command('user', 'add', '--commission', commission, '--person', person)
  const headers = { authorization: `Bearer ${added.lines[0] ?? ''}` }
  return async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${url}/api/v1${path}`, { headers })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
}

const missing = (): never => {
  throw new Error('the sample has no secretary')
}
