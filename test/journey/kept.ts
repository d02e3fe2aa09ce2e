import { spawnSync } from 'node:child_process'
import { Client, Connection } from '@temporalio/client'
import { identify } from '@plenary/engine'
import type { Installation } from '../support/installation.js'

/** One run of a conductor, with everything that Temporal keeps of it as text. */
export interface Kept {
  readonly workflowId: string
  readonly from: number
  readonly to: number
  readonly events: number
  readonly bytes: number
  /** Every string, and every payload decoded, of history, memo, search attributes and details. */
  readonly texts: readonly string[]
}

export async function connectTo({ environment }: Installation) {
  const connection = await Connection.connect({ address: environment().TEMPORAL_ADDRESS })
  return { client: new Client({ connection }), close: () => connection.close() }
}

/** What a query finds, closed runs too. */
export async function keptOf(client: Client, query: string): Promise<Kept[]> {
  const kept: Kept[] = []
  for await (const { workflowId, runId, startTime, closeTime } of client.workflow.list({ query })) {
    const handle = client.workflow.getHandle(workflowId, runId)
    const [history, { raw }] = await Promise.all([handle.fetchHistory(), handle.describe()])
    kept.push({
      workflowId,
      from: startTime.getTime(),
      to: closeTime?.getTime() ?? Infinity,
      events: history.events?.length ?? 0,
      bytes: Number(raw.workflowExecutionInfo?.historySizeBytes ?? 0),
      texts: [...textsIn(history), ...textsIn(raw)],
    })
  }
  return kept
}

/** What the command line of Temporal finds by the same query. */
export function listedByCli({ pids, environment }: Installation, query: string) {
  const [cli = ''] = identify(pids().temporal ?? 0)?.command.split(' ') ?? []
  const args = ['workflow', 'list', '--query', query, '--address', environment().TEMPORAL_ADDRESS ?? '']
  const { stdout } = spawnSync(cli, [...args, '--output', 'json'], { encoding: 'utf8' })
  const found = JSON.parse(stdout) as { execution: { workflowId: string } }[]
  return { line: `temporal workflow list --query '${query}'`, ids: found.map(({ execution }) => execution.workflowId) }
}

/** Strings as they are; bytes as UTF-8, and where they are JSON with its escapes resolved. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value instanceof Uint8Array) yield* decoded(Buffer.from(value).toString('utf8'))
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) {
      yield name
      yield* textsIn(inner)
    }
}

function* decoded(text: string): Generator<string> {
  yield text
  yield* textsIn(parsed(text))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: it has been given as it is.
    return undefined
  }
}

/** Which of the words stand anywhere in what was kept. */
export function found(words: readonly string[], kept: readonly Kept[]): string[] {
  const text = kept.flatMap(({ texts }) => texts).join('\n')
  return words.filter((word) => text.includes(word))
}

/** Titles, names, texts of data: every string in which a person could read something, not ids and codes. */
export function readableIn(value: unknown): string[] {
  if (typeof value === 'string') return /[\sА-я]|^[A-Z][a-z]{3,}/.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(readableIn) : []
}
